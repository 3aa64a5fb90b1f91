/** What one paragraph states, sentence by sentence. */
import type { Paragraph } from 'mdast';
import type { Fact, Measure } from '../../../src/fiscal/fact.ts';
import { MONEY_UNITS, readAmount } from '../../../src/fiscal/money.ts';
import { codeOf } from './item-codes.ts';
import { readNumbering } from '../structure/numbering.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { cleanSubject, comparisonIn, readLead, type Comparison, type Lead } from './statements.ts';
import { linesOf, textOf } from '../tree.ts';

/** A fact before its section is known. */
export type Statement = Omit<Fact, 'section'>;

const SENTENCE = /[^。；;！？]*(?:[。；;！？]|$)/g;
const REASON =
  /(?:主要)?(?:增加|减少|增长|下降|变动|差异)?(?:的)?(?:主要)?原因(?:主要)?(?:是因为|是由于|是|为|：|:|，|(?=一是))|主要(?:是)?(?:由于|因为)|(?<=[，。；])原因(?:是|为|：)/;
const UNCHANGED =
  /(?:与|比|较)(上一?年度?|去年|\d{4}年度?|(?:年初|全年)?预算数?)(?:决算数?|预算数?)?(?:相比|比较)?[，,]?(?:基本)?(持平|相同|一致|无差异|无变化|没有变化|无增减变化?)/;

/** For each offset of a paragraph's text, the line it was printed on. */
function lineAt(node: Paragraph, offset: number): number {
  let end = 0;
  let line = linesOf(node)[0];
  for (const child of node.children) {
    line = child.position?.start.line ?? line;
    end += textOf(child).length;
    if (offset < end) return line;
  }
  return line;
}

function valueOf(quantity: Quantity, sign: 1 | -1): number | null {
  const unit = MONEY_UNITS.find((name) => name === quantity.unit);
  if (unit) {
    const reading = readAmount(quantity.raw, unit);
    return reading.kind === 'amount' ? sign * reading.fen || 0 : null;
  }
  const value = Number(quantity.raw.replace(/,/g, '').replace(/[−－]/g, '-'));
  return Number.isFinite(value) ? sign * value || 0 : null;
}

/** What is the same for all paragraphs of a report. */
export interface Reading {
  codes: ReadonlyMap<string, string>;
  /** The measure of an amount that names none. */
  fallback: Measure;
  /** The agency's name. */
  owner: string;
}

/** Reads the sentences of one paragraph; what a sentence leaves unsaid it takes from the one before. */
export class ParagraphReader {
  readonly statements: Statement[] = [];
  readonly #node: Paragraph;
  readonly #text: string;
  readonly #codes: ReadonlyMap<string, string>;
  readonly #fallback: Measure;
  readonly #owner: string;
  #subject: string;
  #comparison: Comparison = 'year';
  /** Facts since the last reason: the next one explains them. */
  #unexplained: Statement[] = [];

  constructor(node: Paragraph, topic: string, { codes, fallback, owner }: Reading) {
    this.#node = node;
    this.#owner = owner;
    this.#text = textOf(node);
    this.#codes = codes;
    this.#fallback = fallback;
    this.#subject = this.#openingSubject() || topic;
  }

  /** `3. 卫生健康支出（类）…（项）。年初预算为…`, `1. 因公出国（境）费，全年预算为…`: the item's name. */
  #openingSubject(): string {
    const number = readNumbering(this.#text);
    const body = number?.rest ?? this.#text;
    const [opening = ''] = /^[^。，：:；]{2,90}(?=[。，：:])/.exec(body) ?? [];
    const noun = !/\d|主要|原因|由于|根据|按照|没有|为了|我部门|本部门|如下/.test(opening);
    return noun && (number !== null || /[（(]项[）)]/.test(opening)) ? cleanSubject(opening) : '';
  }

  read(): Statement[] {
    for (const sentence of this.#text.matchAll(SENTENCE))
      if (sentence[0] !== '') this.#readSentence(sentence[0], sentence.index);
    return this.statements;
  }

  #readSentence(sentence: string, offset: number): void {
    const reason = REASON.exec(sentence);
    const told = reason ? sentence.slice(0, reason.index) : sentence;
    const before = this.statements.length;
    this.#readClauses(told, offset, null);
    this.#readUnchanged(told, offset);
    this.#unexplained.push(...this.statements.slice(before));
    if (!reason) return;
    const words = sentence.slice(reason.index + reason[0].length);
    this.#explain(words.replace(/^[：:，,、\s]+|[。；;\s]+$/g, '').trim());
    this.#readClauses(words, offset + reason.index + reason[0].length, 'mentioned');
  }

  #readClauses(text: string, offset: number, inside: 'mentioned' | null): void {
    const number = offset === 0 ? readNumbering(text) : null;
    let last = number ? text.indexOf(number.rest) : 0;
    const quantities = findQuantities(text.slice(last)).map((quantity) => ({
      ...quantity,
      start: quantity.start + last,
      end: quantity.end + last,
    }));
    for (const [index, quantity] of quantities.entries()) {
      const lead = text.slice(last, quantity.start);
      const after = text.slice(quantity.end, quantities[index + 1]?.start ?? text.length);
      this.#comparison = comparisonIn(lead, this.#comparison);
      const read = readLead(lead, quantity, after, this.#comparison, inside ?? this.#fallback);
      this.#add(read, quantity, text.slice(last, quantity.end), offset + last, inside !== null);
      last = quantity.end;
    }
    if (/[。；;]$/.test(text)) this.#comparison = 'year';
  }

  #add(lead: Lead, quantity: Quantity, words: string, offset: number, inside: boolean): void {
    const own = this.#withoutOwner(lead.subject);
    const subject = own || this.#subject;
    const previous = this.statements.at(-1);
    // 涉及一般公共预算支出 603.45 万元、政府性基金预算支出 0 万元: a list keeps the measure of its first item.
    const measure =
      previous && lead.measure === this.#fallback && /^\s*、/.test(words)
        ? previous.measure
        : lead.measure;
    if (own !== '' && !inside && lead.measure !== 'count' && lead.measure !== 'prior-year')
      this.#subject = own;
    this.statements.push({
      subject,
      code: codeOf(subject, this.#codes),
      measure,
      of: lead.of,
      raw: quantity.raw,
      value: valueOf(quantity, lead.sign),
      unit: quantity.unit,
      reason: null,
      quote: words.replace(/^(?:[\s，,、；;。：:）)]|（[^（）]*）[，,])+/, '').trim(),
      line: lineAt(this.#node, offset + Math.max(0, words.search(/[^\s，,、；;。：:）)]/))),
    });
  }

  /** A subject without the agency's own name before it: 马村区医疗保障局内设机构. */
  #withoutOwner(subject: string): string {
    for (let start = 0; start <= this.#owner.length - 4; start += 1) {
      const name = this.#owner.slice(start);
      if (subject.startsWith(name)) return cleanSubject(subject.slice(name.length));
    }
    return subject;
  }

  /** 与上年持平: a change of nothing, said in words. */
  #readUnchanged(text: string, offset: number): void {
    const match = UNCHANGED.exec(text);
    if (!match) return;
    this.statements.push({
      subject: this.#subject,
      code: codeOf(this.#subject, this.#codes),
      measure:
        (match[1] ?? '').includes('预算') && !/\d{4}年|上/.test(match[1] ?? '')
          ? 'budget-difference'
          : 'change',
      of: null,
      raw: match[2] ?? '持平',
      value: 0,
      unit: '',
      reason: null,
      quote: match[0],
      line: lineAt(this.#node, offset + match.index),
    });
  }

  /** A reason belongs to the last subject spoken of: to what differs, or to its last number. */
  #explain(reason: string): void {
    const last = this.#unexplained.at(-1);
    if (last && reason !== '') {
      const same = this.#unexplained.filter((fact) => fact.subject === last.subject);
      const differing = same.filter((fact) =>
        [
          'change',
          'growth-rate',
          'budget-difference',
          'completion-rate',
          'execution-rate',
        ].includes(fact.measure),
      );
      for (const fact of differing.length > 0 ? differing : [last]) fact.reason = reason;
    }
    this.#unexplained = [];
  }
}
