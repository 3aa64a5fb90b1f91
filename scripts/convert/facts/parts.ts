/** Parts that a sentence lists of a whole: `收入合计 10 万元，其中：事业收入 2 万元。较上年增加 1 万元`. */
import type { Measure } from '../../../src/fiscal/fact.ts';

const CHANGES: readonly Measure[] = ['change', 'growth-rate', 'budget-difference'];

const RATES_OF_PLAN: readonly Measure[] = ['completion-rate', 'execution-rate'];

/** Whom a list gives the parts of, and whether one of them has a change of its own. */
export interface List {
  readonly whole: string;
  partsChange: boolean;
  /** What was stated of the whole, and of each part. */
  readonly amount: number | null;
  readonly parts: number[];
}

/** Follows the lists of a paragraph, which may go on in the next sentence and stand in each other. */
export class Parts {
  /** The list that the text is in, where one stands in another; a bracket ends those that it holds. */
  list: List | null = null;
  #outermost: List | null = null;
  #measure: Measure | null = null;
  #level: Measure | null = null;
  #amount: number | null = null;
  readonly #levels = new Set<Measure>();
  #levelBefore: Measure | null = null;
  #ended = '';
  #goesOn = false;

  /** The measure that the parts have where they name none: that of the whole. */
  get measure(): Measure | null {
    return this.#measure;
  }

  /** Whom the sentence spoke of before it listed parts. */
  get whole(): string | null {
    return this.#outermost?.whole ?? null;
  }

  /**
   * Begins the next stretch of text.
   *
   * @returns whether what the text before was compared with still holds: behind its end, only for the parts of it
   */
  begin(text: string): boolean {
    this.#goesOn = /^\s*（?其中/.test(text) || (this.#ended === '；' && this.#goesOn);
    // 执行数为 71 万元。其中，因公出国（境）费 16 万元
    if (this.#goesOn) this.#level ??= this.#levelBefore;
    return this.#ended === '' || this.#goesOn;
  }

  /** Words between two numbers; they may begin a list of the parts of what is spoken of. */
  read(words: string, subject: string): void {
    if (!/其中|(?<!不)包括/.test(words)) return;
    this.#measure = this.#level;
    this.list = { whole: subject, partsChange: false, amount: this.#amount, parts: [] };
    this.#outermost ??= this.list;
  }

  /** A level was stated: what the parts that follow have, too. */
  addLevel(measure: Measure, amount: number | null): void {
    this.#level = measure;
    this.#levels.add(measure);
    this.#amount = amount;
    if (this.list && amount !== null) this.list.parts.push(amount);
  }

  /** Whether all that was stated since the last full stop is of the year before. */
  get isOfYearBefore(): boolean {
    return this.#levels.size === 1 && this.#levels.has('prior-year');
  }

  /** The whole, once all its parts were told: a change that names nobody is of it, not of the last part. */
  get toldWhole(): string | null {
    const { list } = this;
    if (!list || list.partsChange || list.parts.length < 2) return null;
    const sum = list.parts.reduce((total, part) => total + part, 0);
    return sum === list.amount ? list.whole : null;
  }

  /** Something was stated of a subject. */
  addStatement(subject: string, measure: Measure): void {
    // 全年预算 44.71 万元，完成全年预算的 83%，其中：公务接待费支出 4 万元 goes on with what was spent.
    if (RATES_OF_PLAN.includes(measure) && this.#level?.endsWith('budget')) this.#level = null;
    if (!CHANGES.includes(measure)) return;
    for (const list of [this.#outermost, this.list])
      if (list && subject !== list.whole) list.partsChange = true;
  }

  /**
   * Ends a stretch of text.
   *
   * @returns the whole that the next sentence goes on with, unless its parts changed by themselves
   */
  end(text: string): string | null {
    this.#ended = /[。；]$/.exec(text)?.[0] ?? '';
    if (this.#ended !== '。') return null;
    const unchanged = [this.#outermost, this.list].find((list) => list?.partsChange === false);
    this.#levelBefore = this.#levels.size === 1 ? this.#level : null;
    this.#levels.clear();
    this.#level = this.#measure = this.#outermost = this.list = this.#amount = null;
    return unchanged?.whole ?? null;
  }
}
