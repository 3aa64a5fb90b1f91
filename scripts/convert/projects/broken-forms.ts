/** Failing twins of forms: copies in which one printed number is another one, for tests. */
import type { Paragraph, TableCell } from 'mdast';
import type { Project } from '../../../src/fiscal/projects/project.ts';
import { withoutNoise } from '../printed/text.ts';
import { linesOf, textOf, type Form } from '../tree.ts';

/** What a number says in the form; sums prove points, the execution rate proves amounts. */
type BrokenField =
  | 'weight'
  | 'score'
  | 'total'
  | 'fundWeight'
  | 'fundScore'
  | 'rate'
  | 'fullYear'
  | 'executed'
  | 'part';

/** A copy of a form with one number changed. */
export interface BrokenForm {
  field: BrokenField;
  /** What is printed in the form, and in its copy. */
  printed: string;
  changed: string;
  form: Form;
}

interface Cell {
  line: number;
  text: string;
  node: TableCell | Paragraph;
}

/** A number of a project and where it is printed: the `nth` of its line that reads so. */
interface Place {
  field: BrokenField;
  raw: string;
  line: number;
  nth: number;
  /** The weight of a score, the score of a weight. */
  other: string | null;
}

function cellsOfForm(form: Form): Cell[] {
  return form.children.flatMap((child): Cell[] =>
    child.type === 'table'
      ? child.children.flatMap((row) =>
          row.children.map((node) => ({
            line: linesOf(row)[0],
            text: textOf(node),
            node,
          })),
        )
      : [{ line: linesOf(child)[0], text: textOf(child), node: child }],
  );
}

/** Off by one; a 0 and numbers below one become more. */
function offByOne(raw: string): string {
  const value = Number(raw);
  return String(Number((value >= 1 ? value - 1 : value + 1).toFixed(4)));
}

/** Another first digit: more than any rounding may hide. */
function ofOtherSize(raw: string): string {
  return raw.replace(/[1-9]/, (digit) => (digit === '9' ? '5' : String(Number(digit) + 1)));
}

const POINTS: readonly BrokenField[] = ['weight', 'score', 'total', 'fundWeight', 'fundScore'];

/** Numbers of a row in the order of print, each the next one that reads so. */
function inOrder(
  fields: readonly (readonly [BrokenField | null, { raw: string; line: number } | null])[],
): Place[] {
  const seen = new Map<string, number>();
  return fields.flatMap(([field, printed]) => {
    if (!printed) return [];
    const key = `${printed.line} ${withoutNoise(printed.raw)}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return field ? [{ field, raw: printed.raw, line: printed.line, nth, other: null }] : [];
  });
}

function placesOf({ funds, management, indicators, total }: Project): Place[] {
  const places: Place[] = [];
  for (const { line, weight, score } of [...management, ...indicators]) {
    if (weight !== null) places.push({ field: 'weight', raw: weight, line, nth: 0, other: score });
    if (score !== null) places.push({ field: 'score', raw: score, line, nth: 0, other: weight });
  }
  if (total)
    places.push(
      ...inOrder([
        [null, total.weight === null ? null : { raw: total.weight, line: total.line }],
        ['total', total.score === null ? null : { raw: total.score, line: total.line }],
      ]),
    );
  if (funds?.fullYear) {
    const { fullYear, executed, weight, score, rate, parts } = funds;
    const { line } = fullYear;
    const point = (raw: string | null) => (raw === null ? null : { raw, line });
    // Of nothing spent, any budget is the whole, unless its sources are printed.
    if (executed && Number(executed.raw) !== 0)
      places.push(
        { field: 'fullYear', raw: fullYear.raw, line, nth: 0, other: executed.raw },
        { field: 'executed', raw: executed.raw, line, nth: 0, other: fullYear.raw },
      );
    places.push(
      ...inOrder([
        [null, funds.yearStart],
        [null, fullYear],
        [null, executed],
        ['fundWeight', point(weight)],
        ['rate', rate],
        ['fundScore', point(score)],
      ]),
      ...parts.flatMap((part) =>
        inOrder([
          [null, part.yearStart],
          ['part', part.fullYear],
          ['part', part.executed],
        ]),
      ),
    );
  }
  return places;
}

/** Which of two numbers side by side a field is: weight and score, full-year budget and what was executed of it. */
const FIRST_OF_PAIR: readonly BrokenField[] = ['weight', 'fullYear'];

/** The cell of one of two numbers that stand side by side in most rows; else the first such cell, or the last. */
function pairedCell(row: readonly Cell[], { field, raw, other }: Place): Cell | undefined {
  const reads = (cell: Cell | undefined, text: string | null) =>
    cell !== undefined && withoutNoise(cell.text) === withoutNoise(text ?? '');
  const isFirst = FIRST_OF_PAIR.includes(field);
  const [first, second] = isFirst ? [raw, other] : [other, raw];
  const printed = row.filter((cell) => withoutNoise(cell.text) !== '');
  const isPair = (cell: Cell, index: number) =>
    reads(cell, first) && reads(printed[index + 1], second);
  // Before the full-year budget stands that of the year's start; behind a score, a deviation.
  const pair = POINTS.includes(field) ? printed.findIndex(isPair) : printed.findLastIndex(isPair);
  if (pair !== -1) return printed[isFirst ? pair : pair + 1];
  const found = printed.filter((cell) => reads(cell, raw));
  // Before the weight of an indicator may stand a target or the weight of its level; behind it, its score.
  if (field === 'weight') return found.at(raw === other ? -2 : -1);
  return isFirst ? found[0] : found.at(-1);
}

/** One copy for each number that the project gives and that can be told in the form's cells. */
export function brokenForms(form: Form, project: Project): BrokenForm[] {
  return placesOf(project).flatMap((place): BrokenForm[] => {
    const { field, raw, line, nth } = place;
    const copy = structuredClone(form);
    const row = cellsOfForm(copy).filter((cell) => cell.line === line);
    const cell = ['fundWeight', 'fundScore', 'rate', 'part'].includes(field)
      ? row.filter(({ text }) => withoutNoise(text) === withoutNoise(raw))[nth]
      : pairedCell(row, place);
    const changed = POINTS.includes(field) ? offByOne(raw) : ofOtherSize(raw);
    if (!cell || changed === raw) return [];
    cell.node.children = [{ type: 'text', value: changed }];
    return [{ field, printed: raw, changed, form: copy }];
  });
}
