/** The indicators that the rows of a table say, top down, and what could not be read. */
import type { Indicator } from '../../../../src/fiscal/projects/project.ts';
import { fieldAt, type BodyRow, type NextRow } from './choose-reading.ts';
import { isLevel, readLabels, type RowLabels } from './indicator-levels.ts';
import { indicatorOf, type Unscored } from './indicator-of.ts';
import type { RowReading } from './indicator-row.ts';
import type { LostRow } from './lost-rows.ts';
import { readScore } from '../decimal.ts';
import { isLabel, type Token } from '../form-rows.ts';
import { withoutNoise } from '../../printed/text.ts';

/** A line of the printed form that nobody wrote on. */
const UNUSED = /^(?:指标\d*[:：]?|[….．·]+)$/;

const textsOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text);

/** The labels of a row that prints nothing else; null for other rows. */
function labelsAlone(tokens: readonly Token[]): string[] | null {
  const isLabelLike = (text: string) =>
    isLevel(text) || isLabel(text) || /^(?:指|标|指标)$/.test(text);
  if (tokens.every(({ text }) => isLabelLike(text))) return textsOf(tokens);
  // `指标1：` and `……` of a form that was not filled in as far as here.
  const filled = tokens.filter(({ text }) => !UNUSED.test(withoutNoise(text)));
  const isUnused = filled.length < tokens.length && filled.every(({ text }) => isLevel(text));
  return isUnused ? textsOf(filled) : null;
}

/** Takes the rows of a table top down, and keeps account of what is lost. */
export class IndicatorList {
  readonly indicators: Indicator[] = [];
  /** The labels of all rows, also of those that hold no indicator. */
  readonly labels: RowLabels[] = [];
  readonly lost: LostRow[] = [];
  /** Lines of rows of which two numbers look like weight and score, and nothing else is sure. */
  readonly loose = new Set<number>();
  /** Some row was not read at all, so not even its points are known. */
  hasUnreadRows = false;
  /** A row that was not read prints no points. */
  lacksScores = false;
  /** The last row that holds an indicator was read, so a cell below it can only go on with that one. */
  #isReadAbove = false;
  /** Every row that was read stands below the columns of the header. */
  isInPlace = true;

  /** Adds a row whose weight and score were read. */
  addScored(reading: RowReading, line: number): void {
    this.#add(indicatorOf(reading, line), reading.labels);
    if (!reading.complete) {
      this.loose.add(line);
      this.#lose(line, '分不清哪个是指标名称、指标值、完成值');
    } else if (reading.score === null) this.#lose(line, '没有得分');
  }

  /**
   * Adds a row without weight and score side by side.
   *
   * @param read what it says, if that is known
   * @param ahead the next row below that was read
   */
  addPlain(item: BodyRow, read: () => Unscored | null, ahead: NextRow | null): void {
    const { tokens, row, readings } = item;
    const labels = labelsAlone(tokens);
    if (labels && !this.#isRestOfName(item, ahead)) {
      this.labels.push(readLabels(labels, false));
      return;
    }
    const plain = read();
    const [token, ...others] = tokens;
    if (plain) {
      this.#add(plain.indicator, plain.labels);
      this.isInPlace &&= plain.inPlace;
    } else if (token && others.length === 0 && readings.length === 0) {
      this.#goOn(token, row.line, row.cells.length, ahead);
    } else {
      this.hasUnreadRows = true;
      this.#isReadAbove = false;
      const named = tokens.findIndex(({ text }) => !isLevel(text));
      this.labels.push(readLabels(textsOf(tokens.slice(0, named)), false));
      this.lacksScores ||= !tokens.some(({ text }) => readScore(text));
      this.#lose(row.line, '没读出来');
    }
  }

  #add(indicator: Indicator, labels: readonly string[]): void {
    this.#isReadAbove = true;
    this.indicators.push(indicator);
    this.labels.push(readLabels(labels, true));
  }

  #lose(line: number, what: string): void {
    this.lost.push({ line, what });
  }

  /** `满意度` alone where names stand is no level, but what a page break cut off a name; 时效指标 is one in any column. */
  #isRestOfName({ tokens, row }: BodyRow, ahead: NextRow | null): boolean {
    const [token, ...others] = tokens;
    return (
      token !== undefined &&
      others.length === 0 &&
      isLevel(token.text) &&
      !withoutNoise(token.text).endsWith('指标') &&
      this.#isReadAbove &&
      fieldAt(token.column, row.cells.length, ahead) === 'name'
    );
  }

  /** A cell alone in a row of so many cells goes on with a field of the indicator above. */
  #goOn({ text, column }: Token, line: number, width: number, ahead: NextRow | null): void {
    const last = this.#isReadAbove ? this.indicators.at(-1) : undefined;
    if (!last && /^(?:措施|改进措施)$/.test(text)) return;
    const isLast = column === width - 1;
    const field = fieldAt(column, width, ahead) ?? (last?.reason && isLast ? 'reason' : null);
    if (last && field && last[field] !== null) last[field] += text;
    else this.#lose(line, '的文字不知道接在哪里');
  }
}
