/** The pages of a site: planned, rendered where something changed, put in place. */
import { SEARCH_INDEX } from '../index-search/index-site.ts';
import { showProgress } from '../progress.ts';
import { assemble } from './assemble.ts';
import { writeBuildRecord } from './build-record.ts';
import { isOwn, type Part } from './part.ts';
import { PART_RECORD } from './part-record.ts';
import { planBuild, type BuildPlan } from './plan-build.ts';
import { renderParts } from './render-parts.ts';

/** Made from pages that are in place, by a step of its own. */
const KEPT = [SEARCH_INDEX, PART_RECORD];

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
export async function buildSite(
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
    await assemble(directory, folders, plan, KEPT, part === null);
    await clean();
  });
  await writeBuildRecord(directory, plan.record);
  return true;
}
