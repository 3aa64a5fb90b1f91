/** The pages of a site: planned, rendered where something changed, put in place. */
import { SEARCH_INDEX } from '../index-search/make-index.ts';
import { showProgress } from '../command-line/progress.ts';
import { assemble } from './assemble.ts';
import { writeBuildRecord } from './build-record.ts';
import { isOwn, type Part } from './part.ts';
import { PART_RECORD } from './part-record.ts';
import { planBuild, type BuildPlan } from './plan-build.ts';
import { renderParts } from './render-parts.ts';

function describe({ agencies, removed, record }: BuildPlan): string {
  const all = Object.keys(record.agencies).length;
  const gone = removed.length === 0 ? '' : `, ${removed.length} removed`;
  return `Rendering ${agencies.length} of ${all} agencies${gone}`;
}

/**
 * Renders what changed since the folder was built, and puts it there.
 *
 * @param part builds its agencies only, and no pages about all
 * @returns whether anything changed
 */
export async function buildPages(
  collection: string,
  directory: string,
  part: Part | null = null,
): Promise<boolean> {
  const plan = await planBuild(collection, directory, (slug) => part === null || isOwn(part, slug));
  if (!plan.isFresh && plan.agencies.length === 0 && plan.removed.length === 0) return false;
  await showProgress(describe(plan), async () => {
    const rendered = new Set(plan.agencies);
    const others = Object.keys(plan.record.agencies).filter((slug) => !rendered.has(slug));
    const selection = { agencies: plan.agencies, others, isShared: part === null };
    const { folders, clean } = await renderParts(selection, plan.record.renderer);
    // A whole site has its search index beside its pages, a part its record: others write them.
    const kept = [part === null ? SEARCH_INDEX : PART_RECORD];
    await assemble(directory, folders, plan, kept, part === null);
    await clean();
  });
  await writeBuildRecord(directory, plan.record);
  return true;
}
