/** A row whose cells stand right below their header: then blank cells are blank, and unknown labels are labels. */
import { columnsToScore, type IndicatorHeader } from './indicator-columns.ts';
import type { IndicatorRole } from './indicator-roles.ts';
import { isLevel } from './indicator-levels.ts';
import type { RowReading } from './indicator-row.ts';
import { isIndicatorName, isNamedLikeLevel, isNumber, nameOverLevels } from './indicator-words.ts';
import { patternOfHeader } from './row-pattern.ts';
import { readScore } from '../decimal.ts';
import type { FormRow, Token } from '../form-rows.ts';
import { withoutNoise } from '../../printed/text.ts';

/**
 * Reads a row by the header's columns; null where the grid is another one: a cell outside all columns, or no
 * weight and score, name or deviation where they belong.
 */
export function alignedReading(
  tokens: readonly Token[],
  row: FormRow,
  header: IndicatorHeader,
): RowReading | null {
  if (row.cells.length !== header.width || columnsToScore(header) === null) return null;
  const texts: Partial<Record<IndicatorRole, Token>> = {};
  const labels: Token[] = [];
  for (const token of tokens) {
    const role = header.columns.find(({ column }) => column === token.column)?.role;
    const name = header.columns.find((column) => column.role === 'name');
    if (role === undefined || name === undefined) return null;
    const isLabel = token.column < name.column;
    // The weight of a level is no label.
    if (isLabel && role === 'other' && readScore(token.text)) continue;
    if (isLabel) labels.push(token);
    else if (role !== 'other') texts[role] = token;
  }
  const over = texts.name ? null : nameOverLevels(labels.map(({ text }) => text));
  if (over !== null && labels[0]) texts.name = { ...labels[0], text: over };
  const { name, weight, score, deviation, reason, ...others } = texts;
  const [points, given] = [readScore(weight?.text ?? ''), readScore(score?.text ?? '')];
  if (!name || !weight || !score || !points || !given) return null;
  if (points.millionths === 0) return null;
  if (!isIndicatorName(name.text) || (deviation && !isNumber(deviation.text))) return null;
  const hasLevels = header.columns.some(({ role }) => role.startsWith('level'));
  if (hasLevels && isLevel(name.text) && !isNamedLikeLevel(name.text, labels.at(-1)?.text)) {
    // 社会效益 with a cell below every column is an indicator; 社会效益指标 is a level that slid.
    const isWhole = columnsToScore(header)?.every(({ role }) => texts[role] !== undefined);
    if (!isWhole || withoutNoise(name.text).endsWith('指标')) return null;
  }
  if (reason && isNumber(reason.text)) return null;
  if (Object.values(others).some(({ text }) => isLevel(text))) return null;
  return {
    labels: over === null ? labels.map(({ text }) => text) : [over, over],
    texts,
    weight,
    score,
    deviation: deviation?.text ?? null,
    reason: reason ?? null,
    complete: true,
    pattern: patternOfHeader(header) ?? '',
  };
}
