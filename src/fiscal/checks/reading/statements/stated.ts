/** Statements of the running text as operands: what they say, how exact they are, and where they stand. */
import { MEASURE_NAMES, type Fact } from '../../../fact.ts';
import { oncePer } from '../../../once-per.ts';
import type { ReportContent } from '../../../report.ts';
import {
  exactAmount,
  exactDifference,
  moneyUnit,
  type StatedAmount,
} from '../../../statements/stated-amounts.ts';
import { innermostName, withoutNoise } from '../../../words.ts';
import type { PrintedOperand } from '../cells/printed-cell.ts';
import { mostDecimals, stepOf } from '../../../tables/print-precision.ts';

/** What a statement is of, short enough for a sentence: the innermost of a path of items, without quotes. */
export function shortSubject(subject: string): string {
  return innermostName(withoutNoise(subject).replace(/[“”"]/g, ''));
}

/** What a statement measures, as the report words it: a change that is below zero is a decrease. */
function measureWords({ measure, value }: Fact): string {
  if (measure === 'change' && value !== null && value !== 0)
    return value > 0 ? '比上年增加数' : '比上年减少数';
  return MEASURE_NAMES[measure];
}

function asOperand(fact: Fact, exact: StatedAmount | null): PrintedOperand | null {
  const label = `说明“${shortSubject(fact.subject)}”${measureWords(fact)}`;
  return exact && { operand: { label, raw: fact.raw, line: fact.line }, ...exact };
}

/** An amount of the running text as an operand; null where `exactAmount` is. */
export const statedAmount = oncePer((fact: Fact) => asOperand(fact, exactAmount(fact)));

/** A stated difference as an operand; null where `exactDifference` is. */
export function statedDifference(fact: Fact): PrintedOperand | null {
  return asOperand(fact, exactDifference(fact));
}

/** `增加 5.00 万元`, or the word that says there is no difference. */
export function differenceWords({ value, raw, unit }: Fact): string {
  return unit === '' ? raw : `${(value ?? 0) < 0 ? '减少' : '增加'} ${raw} ${unit}`;
}

/** The decimals that most amounts of the running text have; zeros tell nothing. */
const usualDecimals = oncePer((facts: readonly Fact[]): number =>
  mostDecimals(
    facts.filter((fact) => moneyUnit(fact) !== null && fact.value).map(({ raw }) => raw),
  ),
);

/**
 * The same amount as a member of a list: `10 万元` or `0 万元` in a text of two decimals is meant as 10.00. Between a text
 * and a table the printed decimals count, since a text may round.
 */
export function statedInList(report: ReportContent, fact: Fact): PrintedOperand | null {
  const stated = statedAmount(fact);
  const unit = moneyUnit(fact);
  if (!stated || unit === null) return null;
  return { ...stated, step: Math.min(stated.step, stepOf(unit, usualDecimals(report.facts))) };
}

/** `702.69 万元`: an operand as printed, with its unit. */
export function printedWords({ operand: { raw } }: PrintedOperand, unit: string): string {
  return `${raw} ${unit}`;
}

/** The titles of a section and of all sections above it, without blanks. */
export function topicOf(report: Pick<ReportContent, 'sections'>, id: string): string {
  return report.sections
    .filter((section) => section.id === id || id.startsWith(`${section.id}-`))
    .map(({ title }) => withoutNoise(title))
    .join(' ');
}

type Sections = ReportContent['sections'];
type Block = Sections[number]['blocks'][number];

/** The running text at each line, by section: looked up for every statement. */
const textByLine = oncePer((sections: Sections) => {
  const found = new Map<string, Map<number, Block>>();
  for (const { id, blocks } of sections) {
    if (found.has(id)) continue;
    const byLine = new Map<number, Block>();
    for (const block of blocks)
      if (block.type !== 'table' && block.type !== 'form')
        for (let line = block.lines[0]; line <= block.lines[1]; line += 1)
          if (!byLine.has(line)) byLine.set(line, block);
    found.set(id, byLine);
  }
  return found;
});

/** The paragraph that a statement was read from: its text and lines. */
export function paragraphOf(
  { sections }: Pick<ReportContent, 'sections'>,
  { section, line }: Pick<Fact, 'section' | 'line'>,
): Extract<Block, { text: string }> | null {
  const found = textByLine(sections).get(section)?.get(line);
  return found && 'text' in found ? found : null;
}

/** The text of a paragraph without blanks, as quotes are looked for in it. */
export const closedText = oncePer(({ text }: { readonly text: string }) => withoutNoise(text));

/** The text of the paragraph that a statement was read from, without blanks; empty where it stands in none. */
export function paragraphText(
  report: Pick<ReportContent, 'sections'>,
  fact: Pick<Fact, 'section' | 'line'>,
): string {
  const paragraph = paragraphOf(report, fact);
  return paragraph ? closedText(paragraph) : '';
}

/** What stands right above each paragraph of a section. */
const textsAbove = oncePer((sections: ReportContent['sections']) => {
  const found = new Map<Block, string>();
  for (const { blocks } of sections)
    blocks.forEach((block, index) => {
      const above = blocks[index - 1];
      if (above && 'text' in above) found.set(block, above.text);
    });
  return found;
});

/** The text right above a paragraph in its section; empty where there is none. */
export function textAbove({ sections }: Pick<ReportContent, 'sections'>, paragraph: Block): string {
  return textsAbove(sections).get(paragraph) ?? '';
}

/** `与2023年持平`, `较2023年减少`: a year that an amount was compared with, and that what follows is not of. */
const COMPARED_YEAR = /[比较与同]20\d\d年[^，,。；;]{0,20}(?:持平|一致|相同|增|减|升|降)/g;

/**
 * Whether a statement is of the report's own year: the last year that its sentence names before the number, if any.
 */
export function isOfThisYear(report: ReportContent, fact: Fact): boolean {
  const text = paragraphText(report, fact);
  const quote = withoutNoise(fact.quote);
  const at = text.indexOf(quote);
  const before = at < 0 ? quote : text.slice(text.lastIndexOf('。', at) + 1, at) + quote;
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  const years = [...sentence.replace(COMPARED_YEAR, '').matchAll(/(20\d\d)年/g)].map(([, year]) =>
    Number(year),
  );
  return (years.at(-1) ?? report.year) === report.year;
}
