/**
 * Headers whose words wrapped over several lines: `本年收入合` / `计`. Where all lines together print exactly the
 * characters of one of the ministry's forms, and each its pieces in the order of the form, the header is that form's.
 */
import { wideBrackets } from '../../../../src/fiscal/characters.ts';
import { withoutNoise } from '../../printed/text.ts';
import { keepsOrder } from '../../header/header-order.ts';
import { blankCells, type Reading } from '../../cells.ts';

/** Names of columns that differ from place to place; one of them is used throughout a form. */
const CODE = ['编码', '代码'].flatMap((word) =>
  ['', '功能分类', '支出功能分类', '经济分类'].map((kind) => `${kind}科目${word}`),
);
const AMOUNT = ['决算数', '金额', '预算数', '本年预算', '执行数'];
const SUM = ['合计', '小计'];
const CARS = ['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置及维护费'];
const RUNNING = ['公务用车运行维护费', '公务用车运行费', '公务用车维护费'];
const NAMES: Readonly<Record<string, readonly string[]>> = { CODE, AMOUNT, SUM, CARS, RUNNING };

const EXPENSES = ['合计', '因公出国（境）费', 'CARS', '', '', '公务接待费'];
const OF_CARS = ['', '', '小计', '公务用车购置费', 'RUNNING', ''];
const KINDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
const INCOME = [
  '财政拨款收入',
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
];
const SPENDING = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const below = (...words: string[]) => [
  ['项目', '', ...words],
  ['CODE', '科目名称'],
];

/** The headers of the ministry's forms for final accounts, 公开01表 to 公开09表. */
const FORMS: readonly (readonly (readonly string[])[])[] = [
  [
    ['收入', '', '', '支出', '', ''],
    ['项目', '行次', 'AMOUNT', '项目', '行次', 'AMOUNT'],
  ],
  below('本年收入合计', ...INCOME),
  [['CODE', '科目名称', '本年收入合计', ...INCOME]],
  below('本年支出合计', ...SPENDING),
  [['CODE', '科目名称', '本年支出合计', ...SPENDING]],
  ...[KINDS, KINDS.slice(0, 2)].flatMap((kinds) => [
    [
      ['收入', '', '', '支出', '', '', ...blankCells(kinds.length)],
      ['项目', '行次', 'AMOUNT', '项目', '行次', 'SUM', ...kinds],
    ],
    [
      ['收入', '', '支出', '', ...blankCells(kinds.length)],
      ['项目', 'AMOUNT', '项目', 'SUM', ...kinds],
    ],
  ]),
  [
    ['项目', '', '本年支出', '', ''],
    ['CODE', '科目名称', 'SUM', '基本支出', '项目支出'],
  ],
  below('本年支出合计', '基本支出', '项目支出'),
  [['CODE', '科目名称', 'SUM', '基本支出', '项目支出']],
  ...[1, 2].map((groups) => [
    ['人员经费', '', '', '公用经费', '', '', ...blankCells(3 * (groups - 1))],
    Array.from({ length: groups + 1 }, () => ['CODE', '科目名称', 'AMOUNT']).flat(),
  ]),
  [
    ['项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
    ['CODE', '科目名称', '', '', 'SUM', '基本支出', '项目支出', ''],
  ],
  [EXPENSES, OF_CARS],
  [
    ['预算数', ...blankCells(5), '决算数', ...blankCells(5)],
    [...EXPENSES, ...EXPENSES],
    [...OF_CARS, ...OF_CARS],
  ],
];

/** Each way to fill in the names of a form that differ. */
function* filled(form: readonly (readonly string[])[]): Generator<Reading[]> {
  const open = Object.keys(NAMES).filter((name) => form.flat().includes(name));
  const ways = open.reduce((count, name) => count * NAMES[name]!.length, 1);
  for (let way = 0; way < ways; way += 1) {
    let rest = way;
    const chosen = new Map(
      open.map((name) => {
        const own = NAMES[name]!;
        const word = own[rest % own.length]!;
        rest = Math.floor(rest / own.length);
        return [name, word] as const;
      }),
    );
    yield form.map((row) => row.map((word) => chosen.get(word) ?? word));
  }
}

const sorted = (words: readonly string[]) => words.toSorted().join('\n');

const plain = (word: string) => wideBrackets(withoutNoise(word));

/** The characters of words, however these are parted. */
const charactersOf = (words: readonly string[]) => sorted([...plain(words.join(''))]);

/** The forms by their characters; null where two forms have the same. */
const FORMS_BY_CHARACTERS = new Map<string, readonly Reading[] | null>();
for (const form of FORMS.flatMap((each) => [...filled(each)])) {
  const key = charactersOf(form.flat());
  FORMS_BY_CHARACTERS.set(key, FORMS_BY_CHARACTERS.has(key) ? null : form);
}

/**
 * The rows of the form whose characters the lines of a header print; null where there is none, where columns stand in
 * another order, or where the pieces are whole words, whose order tells more.
 */
export function knownHeader(lines: readonly (readonly string[])[]): readonly Reading[] | null {
  const pieces = lines.flat();
  const form = FORMS_BY_CHARACTERS.get(charactersOf(pieces)) ?? null;
  const words = form?.flat().filter(Boolean) ?? [];
  const isWhole = sorted(words) === sorted(pieces.map(withoutNoise));
  return form && !isWhole && keepsOrder(lines, form, plain) ? form : null;
}
