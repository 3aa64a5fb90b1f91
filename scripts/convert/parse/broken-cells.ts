/**
 * A hard break inside a cell puts the rest of its row into the next line. Where rows keep the tabs of
 * their blank cells, a line with too few cells is such a piece, and pieces that fill a row are one.
 */
import type { RawRow } from './rows.ts';
import { mostCommon } from '../most-common.ts';
import { readNumbering } from '../printed/numbering.ts';
import { isTotalLabel, withoutNoise } from '../../../src/fiscal/words.ts';

const WORDS = /^[^\d：:]*\p{Script=Han}[^\d：:]*$/u;

/** The number of cells that most lines with several have, the larger where two are as common. */
function usualWidth(rows: readonly RawRow[]): number {
  const widths = rows.map(({ cells }) => cells.length).filter((width) => width > 2);
  return mostCommon(widths.sort((a, b) => b - a)) ?? 0;
}

const endsInWords = (row: RawRow | undefined) => WORDS.test(row?.cells.at(-1)?.text ?? '');

/** Begins the second row of a header, below 项目 or the like: a name of its own. */
const HEADER_WORD = /(?:科目|分类)(?:编码|代码|名称)$|^(?:小计|类|款|项|项目|栏次|行次)$/;

/** Whether a line begins with the rest of a word, not with a name, a number or a sum of its own. */
function beginsWithRest(row: RawRow): boolean {
  const text = row.cells[0]?.text ?? '';
  const isName = HEADER_WORD.test(withoutNoise(text)) || isTotalLabel(text);
  return WORDS.test(text) && readNumbering(text) === null && !isName;
}

function join(row: RawRow, rest: RawRow): RawRow {
  const broken = row.cells.at(-1)!;
  const [first, ...others] = rest.cells;
  const whole = { ...broken, text: broken.text + first!.text };
  return { cells: [...row.cells.slice(0, -1), whole, ...others], from: row.from, to: rest.to };
}

/** Rows of a caption above the header may be narrower. */
const MOST_CAPTION_ROWS = 3;

/** Puts the lines of broken rows together; all stay as they are where that does not make every row whole. */
export function joinBrokenRows(rows: readonly RawRow[]): readonly RawRow[] {
  const width = usualWidth(rows);
  const joined: RawRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const last = joined.at(-1);
    // Behind a full row of words, as headers are, a single word is the rest of its last cell.
    const isRest = row.cells.length === 1 && beginsWithRest(row);
    if (isRest && last?.cells.length === width && endsInWords(last)) {
      joined[joined.length - 1] = join(last, row);
      continue;
    }
    let whole = row;
    let next = index + 1;
    for (let rest = rows[next]; rest && whole.cells.length < width; rest = rows[next]) {
      if (!endsInWords(whole) || !beginsWithRest(rest)) break;
      whole = join(whole, rest);
      next += 1;
    }
    const isWhole = whole.cells.length === width;
    joined.push(isWhole ? whole : row);
    if (isWhole) index = next - 1;
  }
  const isWhole = joined.slice(MOST_CAPTION_ROWS).every(({ cells }) => cells.length === width);
  return isWhole ? joined : rows;
}
