/** What a report states of one subject in one section. */
import type { Fact } from '../fact.ts';
import { oncePer } from '../once-per.ts';

const keyOf = ({ section, subject }: Pick<Fact, 'section' | 'subject'>) => `${section} ${subject}`;

/** By reports: looking through all statements for each would take the square of their number. */
const bySubject = oncePer((facts: readonly Fact[]) => Map.groupBy(facts, keyOf));

/** All statements of the subject of this one in its section, in their order. */
export function factsOfSubject(
  facts: readonly Fact[],
  fact: Pick<Fact, 'section' | 'subject'>,
): readonly Fact[] {
  return bySubject(facts).get(keyOf(fact)) ?? [];
}
