/** Our terms, for pages: the files of `content/terms/`, as the collection validated them. */
import { getCollection } from 'astro:content';
import type { Explanation } from '../terms/explanation.ts';

/** All of them in the order of their names. */
export async function allExplanations(): Promise<Explanation[]> {
  const entries = await getCollection('terms');
  return entries
    .map(({ id, data }) => ({ slug: id, ...data }))
    .sort((one, other) => one.term.localeCompare(other.term, 'zh-CN'));
}
