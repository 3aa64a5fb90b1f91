/** What a file in `content/terms/` says: a term of such reports in plain words, written by us. */
import { z } from 'zod';

/** The groups of the list of terms, in its order, and how a page calls them. */
export const TERM_GROUPS = {
  report: '报告和预算',
  income: '钱从哪里来',
  spending: '钱花在哪里',
  balance: '没花完的钱',
  'three-public': '“三公”经费和日常运转',
  function: '按用途分的支出',
  economic: '按花法分的支出',
  performance: '花得怎么样：绩效',
  assets: '采购和资产',
} as const;

export type TermGroup = keyof typeof TERM_GROUPS;

const name = z.string().trim().min(2).max(40);
const sentence = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/[。？]$/, 'a whole sentence, which ends with 。 or ？');

export const explanationSchema = z
  .strictObject({
    term: name.describe('the name as most reports print it'),
    aliases: z
      .array(name)
      .default([])
      .describe('other names of the same thing: shorter, older, without quotation marks'),
    unlike: z
      .array(name)
      .default([])
      .describe('longer words that hold one of the names and mean something else'),
    group: z.enum(Object.keys(TERM_GROUPS) as [TermGroup, ...TermGroup[]]),
    plain: sentence(70).describe(
      'what it is, in one sentence for a reader with nine years of school',
    ),
    includes: sentence(160).describe('what belongs to it, or how it is made up'),
    misunderstanding: sentence(160).describe('what readers often get wrong, and what is right'),
    related: z.array(name).min(1).max(6).describe('names of other terms'),
    codes: z
      .array(z.string().regex(/^(?:\d{3}|\d{5}|\d{7})$/))
      .default([])
      .describe('its codes in 《政府收支分类科目》, by function or economic'),
  })
  .describe('A term in plain words');

export type ExplanationText = z.infer<typeof explanationSchema>;

/** An explanation with the last part of its address, which is the name of its file. */
export interface Explanation extends ExplanationText {
  readonly slug: string;
}

/** All names of a term: its own first. */
export function namesOf({ term, aliases }: Pick<ExplanationText, 'term' | 'aliases'>): string[] {
  return [term, ...aliases];
}
