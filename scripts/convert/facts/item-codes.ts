/** Codes of the function items that the running text names, from the report's own tables. */
import type { Root } from 'mdast';
import { oncePer } from '../../../src/fiscal/once-per.ts';
import { codeLevel, rowCode } from '../../../src/fiscal/tables/codes.ts';
import { rowNames } from '../../../src/fiscal/tables/find-amount.ts';
import { withoutNoise } from '../printed/text.ts';

/** Names of function items and their codes, from the report's own tables. */
export function readCodes(tree: Root): Map<string, string> {
  const codes = new Map<string, string>();
  for (const node of tree.children) {
    const table = node.type === 'table' ? node.data?.typed : undefined;
    if (
      !table ||
      !['expenditure', 'general-expenditure', 'income', 'government-fund'].some((id) =>
        table.id.startsWith(id),
      )
    )
      continue;
    const path: string[] = [];
    for (const row of table.rows) {
      const digits = rowCode(table.columns, row.cells);
      const words = rowNames(table, row).find((name) => !/^\d+$/.test(name)) ?? '';
      if (codeLevel(digits) === null || words === '') continue;
      path.length = (digits.length - 3) / 2;
      path.push(words);
      codes.set(path.map(itemKey).join('/'), digits);
    }
  }
  return codes;
}

function itemKey(name: string): string {
  return withoutNoise(name)
    .replace(/[（(][类款项][）)]/g, '')
    .replace(/支出$/, '');
}

/** `卫生健康支出（类）医疗救助（款）城乡医疗救助（项）` is 2101301 where the tables say so. */
export function codeOf(subject: string, codes: ReadonlyMap<string, string>): string | null {
  const levels = [...withoutNoise(subject).matchAll(/(.*?)[（(]([类款项])[）)](?:支出)?/g)];
  const path = levels.map((match) => itemKey(match[1] ?? ''));
  if (levels.length > 0)
    return codes.get(path.join('/')) ?? onlyCode(path, levels.at(-1)?.[2] ?? '', codes);
  // 教育支出（205）普通教育（20502）小学教育（2050202）; 2050202小学教育
  const words = withoutNoise(subject);
  const [, behind, before] =
    /[（(](\d{3}(?:\d{2}){0,2})类?[）)]$|^(\d{3}(?:\d{2}){0,2})[-—－]?[\p{Script=Han}“]/u.exec(
      words,
    ) ?? [];
  // 教育支出（205）普通教育（02）小学教育（02）; 教育支出（205类）普通教育（02款）小学教育（02项）
  const parts = [...words.matchAll(/[（(](\d{3}|\d{2})[类款项]?[）)]/g)];
  const joined = parts.length > 1 ? parts.map(([, part]) => part).join('') : undefined;
  const printed = behind ?? joined ?? before;
  if (printed !== undefined) return printedCodes(codes).has(printed) ? printed : null;
  // 卫生健康类支出, 教育支出类科目
  return codes.get(itemKey(words.replace(/类(?:支出|科目)?$/, ''))) ?? null;
}

const printedCodes = oncePer((codes: ReadonlyMap<string, string>) => new Set(codes.values()));

/** Codes with the names that lead to them from the last on, by that last one: looked up for every subject. */
const byOwnName = oncePer((codes: ReadonlyMap<string, string>) =>
  Map.groupBy(
    [...codes].map(([names, code]) => ({ names: names.split('/').toReversed(), code })),
    ({ names: [own = ''] }) => own,
  ),
);

/**
 * The only code of a level whose names are these, seen from the last: `进修及培训（款）` may be said without its 类, and a
 * table may name its 项 alone.
 */
function onlyCode(
  path: readonly string[],
  level: string,
  codes: ReadonlyMap<string, string>,
): string | null {
  const digits = 3 + 2 * '类款项'.indexOf(level);
  const [last = '', ...above] = path.toReversed();
  const [only, ...others] = (byOwnName(codes).get(last) ?? []).filter(
    ({ names: [, ...over], code }) =>
      code.length === digits &&
      above.every((name, index) => ['', name].includes(over[index] ?? '')),
  );
  return only && others.length === 0 ? only.code : null;
}
