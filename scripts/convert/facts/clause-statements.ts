/** What the clauses of a sentence state: of which subject each number is, and what it measures. */
import type { Measure } from '../../../src/fiscal/fact.ts';
import { readNumbering } from '../printed/numbering.ts';
import { Brackets } from './brackets.ts';
import { COMPARED_NUMBER, comparisonIn, type Comparison } from './comparison.ts';
import { sharesOf, type Shares } from './distribution.ts';
import { findMarks, type Mark } from './marks.ts';
import {
  BETWEEN_YEARS,
  isOfEarlierYear,
  isPlan,
  LISTED,
  measureInContext,
  moneyOfCounted,
  rateInBrackets,
} from './measure-in-context.ts';
import { readLead, type Lead } from './measures.ts';
import { Parts, type List } from './parts.ts';
import type { PrintedText } from './printed-text.ts';
import type { Quantity } from './quantities.ts';
import { StatementList } from './statement-list.ts';
import { valueOf, type Statement } from './statement.ts';
import {
  isExpense,
  meantProject,
  sideOfAccounts,
  twinOfMoney,
  unsaidSubject,
  withoutOwner,
  withoutOwnerInside,
} from './subject-in-context.ts';
import {
  expenseNotMade,
  itemAlone,
  openingSubject,
  projectReviewed,
  subjectOf,
} from './subjects.ts';
import { withoutNoise } from '../printed/text.ts';
import { measureOfYear } from './year-of-amount.ts';

/** What was spent, by a word that no item has of its own. */
const ALL_SPENT = /^(?:年初)?(?:预算支出|支出预算|决算支出|实际支出)$/;

/** What was spent, behind what was planned for the same. */
const SPENT = /^(?:(?:实际|本年|当年)支出|支出完成)$/;

/** `结余 2 万元`, `人均 66 元`: what is left of a subject, or falls on one of many, is none that the next number is of. */
const BY_THE_WAY =
  /^(?:资金)?(?:结余|剩余)(?:资金|金额)?$|^(?:平均)?(?:人均|[户车生]均|每[人户次车辆名生])/;

/** `公务接待费 3 万元，其他均为 0 万元`: all that was not named; the next number is none of it. */
const OTHERS = /其[他它余]均为?\s*$/;

/** How much apart two numbers are that were just stated. */
const DIFFERENCE = /^[\s，、；]*(?:二者)?(?:差[值额异距]|相差)/;

/** `公务用车购置费（更新`: what stands before an open bracket, which has no number yet, and the words inside. */
function atBracket(text: string): { outside: string; words: string } {
  const at = text.lastIndexOf('（');
  const isOpen = at > 0 && !text.includes('）', at) && withoutNoise(text.slice(at + 1)) !== '';
  return isOpen
    ? { outside: text.slice(0, at), words: text.slice(at + 1) }
    : { outside: '', words: text };
}

/** `项目 7 个，其中一级项目 2 个，二级项目 5 个，共涉及资金 80 万元`: money of all projects, not of the last ones. */
function ofAllProjects(words: string, told: readonly Statement[]): string | undefined {
  const counted = told.filter(({ measure }) => measure === 'count');
  const isOfAll =
    counted.length > 1 &&
    /(?:共|合计|总计|累计)涉及/.test(words) &&
    counted.every(({ subject }) => subject.endsWith('项目'));
  return isOfAll ? '项目' : undefined;
}

/** How far behind a number the name of what it counts goes: `9 个项目自评等级为优`; 0 where it stands before the number. */
function namedBehind(after: string, subject: string): number {
  let read = 0;
  for (const [index, character] of [...after].entries()) {
    if (read === subject.length) return index;
    if (/\s/.test(character)) continue;
    if (character !== subject[read]) return 0;
    read += 1;
  }
  return read === subject.length ? after.length : 0;
}

/** What is the same for all paragraphs of a report. */
export interface Reading {
  codes: ReadonlyMap<string, string>;
  /** The measure of an amount that names none. */
  fallback: Measure;
  /** The agency's name, and what else it is called. */
  owners: readonly string[];
  /** The year of the report. */
  year: number | null;
}

/** A stretch of text that one statement is read from; `inside` a reason, numbers are only mentioned. */
interface Stretch {
  words: string;
  from: number;
  to: number;
  /** What the same stretch of sentence stated before. */
  previous: Statement | undefined;
  inside: 'mentioned' | null;
  /** How much of what stands behind the number names what it counts. */
  behind?: number;
}

/** What a sentence speaks of before a bracket, and again behind it. */
interface Spoken {
  readonly subject: string;
  readonly previous: Statement | undefined;
  readonly list: List | null;
}

/** Reads the clauses of one paragraph; what one leaves unsaid it takes from those before. */
export class ClauseReader {
  readonly #text: PrintedText;
  readonly #reading: Reading;
  readonly #list: StatementList;
  readonly #brackets = new Brackets<Spoken>();
  readonly #parts = new Parts();
  /** The item that the paragraph begins with. */
  readonly #opening: string;
  #subject: string;
  #comparison: Comparison = 'year';

  /** @param topic what the paragraph speaks of, if it does not say itself */
  constructor(text: PrintedText, topic: string, reading: Reading) {
    this.#text = text;
    this.#reading = reading;
    this.#list = new StatementList(text, reading.codes);
    this.#opening = openingSubject(text.plain);
    this.#subject = this.#opening || topic;
  }

  /** What the text goes on to speak of, if it names nothing else. */
  get subject(): string {
    return this.#subject;
  }

  /** What has been stated so far. */
  get statements(): readonly Statement[] {
    return this.#list.statements;
  }

  /**
   * Reads clauses without their reason, or those of a reason.
   *
   * @param offset where they begin in the paragraph
   * @param inside a reason, numbers are only mentioned
   * @returns what they state
   */
  read(text: string, offset: number, inside: 'mentioned' | null): Statement[] {
    const before = this.statements.length;
    this.#readClauses(text, offset, inside);
    return this.statements.slice(before);
  }

  #readClauses(text: string, offset: number, inside: 'mentioned' | null): void {
    if (!this.#parts.begin(text)) this.#comparison = 'year';
    const number = offset === 0 ? readNumbering(text) : null;
    this.#subject =
      projectReviewed(text) || itemAlone(text) || expenseNotMade(text) || this.#subject;
    let last = number ? text.indexOf(number.rest) : 0;
    const first = this.statements.length;
    const marks = findMarks(text, last);
    let shares: Shares = [];
    for (const [index, mark] of marks.entries()) {
      const between = text.slice(last, mark.start);
      const { outside, words } = atBracket(between);
      this.#subject =
        this.#wholeSubject(subjectOf(outside)) || meantProject(words) || this.#subject;
      const told = this.statements.slice(first);
      this.#comparison = comparisonIn(words, this.#comparison, this.#reading.year);
      const previous = this.#readBrackets(between, told.at(-1));
      this.#brackets.number();
      this.#parts.read(words, this.#subject);
      const spokenOf = told.map(({ subject }) => subject);
      if (shares.length === 0) shares = sharesOf(words, text, marks, index, spokenOf);
      const share = shares.shift();
      const after = text.slice(mark.end, marks[index + 1]?.start ?? text.length);
      const stretch = { words, from: offset + last, to: offset + mark.end, inside };
      // Of several numbers that several subjects share, nobody may be able to say which is whose.
      if (share !== null)
        this.#addMark(mark, after, share ?? ofAllProjects(words, told), {
          ...stretch,
          previous,
        });
      last = mark.end;
    }
    // 决算数小于预算数的主要原因是: what the reason tells of is compared with the budget, too.
    this.#comparison = comparisonIn(text.slice(last), this.#comparison, this.#reading.year);
    this.#readBrackets(text.slice(last), this.statements.at(-1));
    this.#subject = this.#parts.end(text) ?? this.#subject;
  }

  /**
   * Goes on with what is spoken of behind the brackets of some text.
   *
   * @returns what was stated last of it
   */
  #readBrackets(text: string, previous: Statement | undefined): Statement | undefined {
    const { list } = this.#parts;
    const spoken = this.#brackets.over(text, { subject: this.#subject, previous, list });
    this.#subject = spoken.subject;
    this.#parts.list = spoken.list;
    return spoken.previous;
  }

  #addMark(mark: Mark, after: string, share: string | undefined, stretch: Stretch): void {
    const { words, inside, previous } = stretch;
    const { quantity } = mark;
    if (quantity === null) {
      this.#addUnchanged(mark, stretch);
      return;
    }
    const fallback = inside ?? this.#reading.fallback;
    const isOfPlan = DIFFERENCE.test(words) && this.statements.slice(-2).some(isPlan);
    const comparison = isOfPlan ? 'budget' : this.#comparison;
    // 某某局 6 个项目: what is counted is none of the agency's name.
    const spoken =
      quantity.kind === 'count' ? withoutOwnerInside(words, this.#reading.owners) : words;
    const lead =
      rateInBrackets(quantity, { words, previous }) ??
      moneyOfCounted(quantity, { words, previous }) ??
      readLead(spoken, quantity, after, comparison, fallback);
    const behind = quantity.kind === 'count' ? namedBehind(after, lead.subject) : 0;
    const named = this.#wholeSubject(lead.subject);
    // `组织对 15 个项目开展绩效自评，涉及资金 80 万元`
    const isCounted =
      lead.measure === 'involved' &&
      previous?.measure === 'count' &&
      (this.#text.subject(named).startsWith(previous.subject) ||
        (named.startsWith('项目') && previous.subject.endsWith('项目')));
    const own = isCounted ? '' : named;
    const { fallback: usual } = this.#reading;
    const context = { words, after, previous, parts: this.#parts, fallback: usual };
    const level = inside ? lead.measure : measureInContext(quantity, lead, context);
    const ofYear = measureOfYear(level, words, this.#reading.year);
    const measure = isOfEarlierYear(ofYear, context) ? 'mentioned' : ofYear;
    const isChange = BETWEEN_YEARS.includes(measure) && own === '' && !inside;
    if (isChange) this.#subject = this.#parts.toldWhole ?? this.#subject;
    // What a level is compared with is no level of its parts.
    if (LISTED.includes(measure) && !inside && !COMPARED_NUMBER.test(withoutNoise(words)))
      this.#parts.addLevel(measure, valueOf(quantity, lead.sign));
    const isNext = lead.measure !== 'count' && !BY_THE_WAY.test(own) && !OTHERS.test(words);
    if (own !== '' && !inside && isNext) this.#subject = own;
    this.#push(
      {
        ...lead,
        subject:
          share ?? (own || unsaidSubject(lead.measure, quantity, words, previous, this.#subject)),
        measure,
      },
      quantity,
      valueOf(quantity, lead.sign),
      { ...stretch, behind },
    );
  }

  #wholeSubject(named: string): string {
    const twin = twinOfMoney(named, this.#subject);
    if (twin !== null) return twin;
    const { whole } = this.#parts;
    // 其中：公务接待费预算 3 万元，支出决算 2 万元: what was planned for a part was spent on it.
    const goesOn = this.#subject !== whole && isPlan(this.statements.at(-1));
    const current = whole?.includes(named) && !goesOn ? whole : this.#subject;
    if (this.#goesOnWithSubject(named)) return '';
    // （二）公务接待费。2021年预算支出 11.77 万元
    // 某项目全年预算 26 万元，实际支出 25 万元
    const isPlanned = isExpense(this.#opening) || this.#subject.includes('项目');
    if (ALL_SPENT.test(named) && isPlanned) return '';
    const subject = sideOfAccounts(named, current, this.#text.plain);
    if (subject === '' && named !== '' && current === whole) return current;
    return withoutOwner(subject, this.#reading.owners);
  }

  /** Words that name nobody of their own right behind what the sentence speaks of. */
  #goesOnWithSubject(named: string): boolean {
    // 校舍维修项目支出 98 万元，自评得分 97 分
    if (/^(?:绩效)?自评$/.test(named)) return /项目$|整体支出/.test(this.#subject);
    // “三公”经费财政拨款支出预算安排 8 万元，实际支出 6 万元
    const last = this.statements.at(-1);
    const isOfPlan = isPlan(last) && last?.subject === this.#text.subject(this.#subject);
    return SPENT.test(named) && isOfPlan && !this.#subject.includes('收入');
  }

  /** 与上年持平: a change of nothing, said in words. */
  #addUnchanged({ word, phrase }: Mark, stretch: Stretch): void {
    if (stretch.inside) return;
    const named = subjectOf(stretch.words).replace(/(?:决算|预算)数?$/, '');
    const own = this.#wholeSubject(named);
    const subject = this.#subject.endsWith(own.replace(/支出$/, '')) ? '' : own;
    if (subject !== '') this.#subject = subject;
    // 与上年 24 万元持平: the comparison stands before the amount.
    const before = /[比较与和同]/.test(phrase) ? 'year' : this.#comparison;
    const comparison = comparisonIn(phrase, before, this.#reading.year);
    this.#push(
      {
        subject: subject || this.#subject,
        measure: comparison === 'budget' || word === '等于' ? 'budget-difference' : 'change',
        of: null,
      },
      { raw: word, unit: '' },
      0,
      subject === '' ? { ...stretch, words: '', from: stretch.to - phrase.length } : stretch,
    );
  }

  #push(
    lead: Pick<Lead, 'subject' | 'measure' | 'of'>,
    { raw, unit }: Pick<Quantity, 'raw' | 'unit'>,
    value: number | null,
    stretch: Stretch,
  ): void {
    const { subject, measure } = lead;
    // Nobody can say of what a number is whose sentence stands on another page.
    if (subject === '') return;
    if (!stretch.inside) this.#parts.addStatement(subject, measure);
    this.#list.add({ ...lead, raw, unit, value }, stretch);
  }
}
