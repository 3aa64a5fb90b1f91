/**
 * Headers of one row whose words wrapped in a PDF that is read cell by cell: `一般公共预` / `算` / `政府性基金` / `预算`. The
 * end of a line may tear a word, a blank inside of a line never does.
 */
import type { Reading } from '../../cells.ts';
import type { PiecesOfLine } from './wrapped-rows.ts';

/** What the columns of budget tables are called, by the ministry's model and its twins in provinces. */
const COLUMNS = new Set([
  ...['部门', '单位', '科目', '功能科目', '功能分类科目', '经济分类科目', '项目'].flatMap((owner) =>
    ['代码', '编码', '名称'].map((word) => owner + word),
  ),
  ...['一般公共预算', '政府性基金预算', '国有资本经营预算'].flatMap((money) =>
    ['', '收入', '拨款', '拨款收入', '财政拨款', '财政拨款收入', '资金'].map(
      (word) => money + word,
    ),
  ),
  ...['上年结转', '上年结转结余', '上年结转和结余', '使用非财政拨款结余', '年初结转和结余'],
  ...['年末结转和结余', '本年收入', '本年支出', '本年收入合计', '本年支出合计', '合计', '总计'],
  ...['财政专户管理资金', '财政专户管理资金收入', '财政拨款收入', '单位资金', '单位资金收入'],
  ...['事业收入', '经营收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'],
  ...['基本支出', '项目支出', '经营支出', '事业单位经营支出', '上缴上级支出', '对附属单位补助支出'],
  ...[
    '对下级单位补助支出',
    '人员经费',
    '公用经费',
    '小计',
    '金额',
    '项目',
    '行次',
    '预算数',
    '决算数',
  ],
]);
/** In so many lines stands a word. */
const MOST_LINES = 4;

/** The row of whole words that lines of pieces print; null where there is none, or another. */
export function tornHeader(lines: readonly (readonly string[])[]): Reading[] | null {
  const pieces = lines.flatMap((line) =>
    line.map((text, index) => ({ text, isLast: index === line.length - 1 })),
  );
  /** How many ways lead from a piece to the end, and the words of one of them. */
  const ways: { count: number; words: string[] }[] = [];
  ways[pieces.length] = { count: 1, words: [] };
  for (let start = pieces.length - 1; start >= 0; start -= 1) {
    const found = { count: 0, words: [] as string[] };
    let word = '';
    for (let end = start; end < Math.min(pieces.length, start + MOST_LINES); end += 1) {
      word += pieces[end]!.text;
      const rest = ways[end + 1]!;
      if (COLUMNS.has(word) && rest.count > 0) {
        found.count += rest.count;
        found.words = [word, ...rest.words];
      }
      if (!pieces[end]!.isLast) break;
    }
    ways[start] = found;
  }
  const { count, words } = ways[0]!;
  return count === 1 && words.length < pieces.length ? [words] : null;
}

/** Pieces of one word begin no farther apart than this. */
const NEAR = 5;

/** The row of whole words whose pieces stand below each other; null where they are not all names of columns. */
export function stackedHeader(lines: readonly PiecesOfLine[]): Reading[] | null {
  const columns: { start: number; word: string; line: number }[] = [];
  for (const { pieces, starts, line } of lines)
    for (const [index, piece] of pieces.entries()) {
      const start = starts[index]!;
      const own = columns
        .filter(
          ({ word, line: above }) =>
            above < line && (!COLUMNS.has(word) || COLUMNS.has(word + piece)),
        )
        .filter((column) => Math.abs(column.start - start) <= NEAR)
        .toSorted((one, other) => Math.abs(one.start - start) - Math.abs(other.start - start))[0];
      if (own) Object.assign(own, { word: own.word + piece, line });
      else columns.push({ start, word: piece, line });
    }
  const words = columns.toSorted((one, other) => one.start - other.start).map(({ word }) => word);
  const isKnown = words.every((word) => COLUMNS.has(word)) && new Set(words).size === words.length;
  return isKnown && words.length > 1 && lines.length > 1 ? [words] : null;
}
