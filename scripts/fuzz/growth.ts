/** Input made to take long: text of one kind that grows. Twice the text must take about twice the time. */
import { fare } from './mutant-faults.ts';

/** Pieces that a pattern may read again and again: brackets, blanks, digits, marks and the words it looks for. */
const PIECES = [
  ...['长', '（', '）', '“', '《', '【', '[', '<', '|', '`', '\\', '&', '!['],
  ...[
    '1',
    '1,',
    '1.1',
    '１，',
    '1 ',
    '.',
    '…',
    '-',
    '——',
    '*',
    '_',
    '：',
    '，',
    '。',
    ' ',
    '　',
    '\t',
    '\t1',
  ],
  ...[
    '一、',
    '（一）',
    '①',
    '第一部分',
    '其中：',
    '合计',
    '支出',
    '公开01表',
    '是指',
    '年',
    '2023年',
  ],
  ...[
    '比上年增加1万元，',
    '减少1.2%，',
    '占1%',
    '1万元',
    '主要原因是',
    '（款）',
    '2010101',
    '\u0301',
    '\u200B',
  ],
];

const TABLE = '收入决算表\n单位：万元\n';
const FORM = '项目支出绩效自评表\n项目名称\t项目\n';

/** Text of about so many characters. */
type Grow = (characters: number) => string;

function rows(row: (index: number) => string): Grow {
  return (characters) => {
    const length = Math.ceil(characters / (row(1000).length + 1));
    return Array.from({ length }, (_, index) => row(index)).join('\n');
  };
}

const repeat = (piece: string): Grow => {
  return (characters) => piece.repeat(Math.ceil(characters / piece.length));
};

/** Rows that came without their blank cells: nothing but sums tells where their second amount stands. */
const lossyRows = rows((index) => `${2_010_000 + index} | 项目 | 1.00 | 1.00 | ||`);
const codedRows = rows((index) => `${2_010_000 + index}\t项目\t${index}.00`);

/** Kinds of hostile text by name. */
export const KINDS: Readonly<Record<string, Grow>> = {
  ...Object.fromEntries(PIECES.map((piece) => [`one line of “${piece}”`, repeat(piece)])),
  ...Object.fromEntries(PIECES.map((piece) => [`lines of “${piece}”`, rows(() => piece)])),
  'a wide table': (characters) => TABLE + repeat('1.00\t')(characters),
  'a wide header': (characters) =>
    `${TABLE}${repeat('栏\t')(characters / 2)}\n${repeat('1\t')(characters / 2)}`,
  'a long table': (characters) => `${TABLE}项目\t合计\n${codedRows(characters)}`,
  'a long list of codes': (characters) =>
    `${TABLE}科目编码\t科目名称\t合计\n${codedRows(characters)}`,
  'a long table without its blank cells': (characters) =>
    `${TABLE}科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | |\n合计 | 9.00 | 9.00 | |||\n${lossyRows(characters)}`,
  'cells a line, then bars without a cell': (characters) =>
    rows((index) => `科目${index} |`)(characters / 2) + rows(() => '|'.repeat(30))(characters / 2),
  'contents that come again': (characters) => {
    const entries = rows((index) => `标题${String.fromCharCode(0x4e00 + index)}`)(characters / 2);
    return `目录\n首项\n${entries}${entries}以上是全部内容，没有别的。\n`;
  },
  'many tables': rows((index) => `${TABLE}项目\t合计\n合计\t${index}\n`),
  'many terms': rows((index) => `${index}. 词${index}：指词${index - 1}和词${index + 1}。`),
  'a long contents page': rows((index) => `一、标题${index}………………${index}`),
  'headings of every depth': rows(
    (index) => `${['第一部分 ', '一、', '（一）', '1. '][index % 4]}题`,
  ),
  'deep numbering': rows((index) => `${'1.'.repeat(index % 40)} 标题`),
  'many statements': rows(
    (index) =>
      `${index}年支出${index}万元，比上年增加${index}万元，增长${index}%，主要原因是增加。`,
  ),
  'many statements of a long overview': (characters) =>
    `一、收入支出决算总体情况\n\n${rows(() => '本年收入20万元，本年支出20万元。\n')(characters / 2)}收入支出决算总表\n单位：万元\n项目\t决算数\t项目\t决算数\n${rows((index) => `收入${index}\t1.00\t支出${index}\t1.00`)(characters / 2)}`,
  'many forms': rows((index) => `${FORM}年度资金总额\t1\t1\t1\t10\t100%\t10\n总分\t${index}`),
  'a long form': (characters) =>
    FORM + rows((index) => `产出指标\t数量指标\t指标${index}\t1\t1\t10\t10`)(characters),
};

/** How often the longer text is as long as the shorter one, and how much longer it may take. */
const LONGER = 4;
const MOST = 9;
/** Below this the noise of the machine is louder than the text. */
const MILLISECONDS = 400;

/** The time of a conversion with all that is rendered of it, in milliseconds of this thread; and what is wrong. */
function take(text: string): { milliseconds: number; faults: readonly string[] } {
  const bytes = Buffer.from(`2023 年度\n示例市教育局\n部门决算\n\n第一部分 概况\n\n${text}\n`);
  const started = process.threadCpuUsage();
  const { faults } = fare(bytes);
  const { user, system } = process.threadCpuUsage(started);
  return { milliseconds: (user + system) / 1000, faults };
}

/** Noise only ever adds time, and not every time: a text that is steep is so in each of these. */
const MEASUREMENTS = 4;

/** What is wrong with a text of some length, and how steeply time grows up to it; nothing where it is not steep. */
function measure(grow: Grow, characters: number): { faults: readonly string[]; steep?: string } {
  const short = take(grow(characters / LONGER));
  const long = take(grow(characters));
  const isSteep = long.milliseconds > MILLISECONDS && long.milliseconds > MOST * short.milliseconds;
  if (!isSteep) return { faults: long.faults };
  const times = `${Math.round(short.milliseconds)} ms, then ${Math.round(long.milliseconds)} ms`;
  return { faults: long.faults, steep: `${times} for ${LONGER} times the text` };
}

/** What is wrong with kinds of text that grow to some length; nothing where time grows as they do. */
export function growthFaults(kinds: Readonly<Record<string, Grow>>, characters: number): string[] {
  return Object.entries(kinds).flatMap(([name, grow]) => {
    // The first run of a kind also makes its code fast.
    take(grow(characters / LONGER));
    let measured = measure(grow, characters);
    for (let again = 1; measured.steep && again < MEASUREMENTS; again += 1) {
      measured = measure(grow, characters);
    }
    const { faults, steep } = measured;
    return [...faults, ...(steep ? [steep] : [])].map((fault) => `${name}: ${fault}`);
  });
}
