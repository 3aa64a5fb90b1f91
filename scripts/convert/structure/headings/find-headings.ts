/**
 * The outline: which lines are headings and how deep.
 *
 * Depth comes from numbering alone. A style of numbering met for the first time opens a level below the
 * current one, one met before closes down to its level: so 第二部分 may stand inside 五、 (langfang 2023,
 * line 1731). The same shape is a heading here and an item of a list there; a heading is short and has
 * something below it, and lines of one run are judged together.
 */
import type { Heading, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { cleanTitle } from './clean-title.ts';
import { cutLines } from './cut-lines.ts';
import { candidateOf } from './heading-candidates.ts';
import { judgeOuterRuns, judgeRuns, type Candidate, type Level } from './judge-headings.ts';
import { listingOf } from './listed-titles.ts';
import { dropNamesOfAnnexes, joinNumbersOfAnnexes, markAnnexes } from './mark-annexes.ts';
import { markCover } from './mark-cover.ts';
import { entryKey } from '../contents/contents-entries.ts';
import { isOfTitles, readNumbering } from '../../printed/numbering.ts';
import { linesOf, rewrite, spanning } from '../../tree.ts';

/** Markdown has no deeper headings. */
const DEEPEST = 6;

const depthAt = (depth: number) => Math.min(depth, DEEPEST) as Heading['depth'];

function heading(node: RootContent, candidate: Candidate, depth: number): Heading {
  const [from] = linesOf(node);
  const to = linesOf(candidate.joined?.at(-1) ?? node)[1];
  return {
    type: 'heading',
    depth: depthAt(depth),
    children: [{ type: 'text', value: cleanTitle(candidate.title) }],
    position: spanning(from, to),
  };
}

/** `第二部分`, of which the contents begin with the first, though the body lost it: nothing is outside of it. */
function isOfFirstLevel({ title, level }: Candidate, contents: VFile['data']['contents']): boolean {
  const outermost = [...(contents?.values() ?? [])].find((style) => style !== null);
  if (!isOfTitles(level) || level !== outermost) return false;
  return level === contents?.get(entryKey(readNumbering(title)?.rest ?? ''));
}

/** Closes levels down to the one met before, or opens one below. */
function openLevel(stack: Level[], level: Level, isOutermost: boolean): number {
  if (level === 'title') stack.length = 0;
  if (level === 'annex') stack.length = stack.indexOf('part') + 1;
  const known = stack.lastIndexOf(level);
  if (known >= 0) stack.length = known + 1;
  else if (isOutermost) stack.splice(0, stack.length, level);
  else stack.push(level);
  return stack.length;
}

/** The headings of a report by their places among its nodes; marks the lines of the cover. */
function headingsOf(nodes: readonly RootContent[], file: VFile): ReadonlyMap<number, Candidate> {
  const candidates = new Map<number, Candidate>();
  const outline = { nodes, listing: listingOf(nodes, file.data.contents), isCut: cutLines(nodes) };
  for (const index of nodes.keys()) {
    const candidate = candidateOf(outline, index);
    if (candidate) candidates.set(index, candidate);
  }
  dropNamesOfAnnexes(nodes, candidates);
  markCover(nodes, candidates, file.data.contentsLine);
  judgeOuterRuns(nodes, candidates);
  judgeRuns(nodes, candidates);
  markAnnexes(candidates);
  joinNumbersOfAnnexes(nodes, candidates);
  return candidates;
}

/** unified plugin: turns the lines that are headings into `heading` nodes and marks the cover. */
export default function findHeadings() {
  return (tree: Root, file: VFile): void => {
    const candidates = headingsOf(tree.children, file);
    const stack: Level[] = [];
    const joined = new Set<RootContent>();
    let grouped = false;
    rewrite(tree, (node, index) => {
      if (joined.has(node)) return [];
      const candidate = candidates.get(index);
      if (candidate) {
        for (const line of candidate.joined ?? []) joined.add(line);
        grouped = false;
        return [
          heading(
            node,
            candidate,
            openLevel(stack, candidate.level, isOfFirstLevel(candidate, file.data.contents)),
          ),
        ];
      }
      // Forms without a number of their own hang from the part, not from the last （三） of the text before.
      const outermost = stack.findIndex(isOfTitles);
      const below = outermost < 0 ? stack.length + 1 : outermost + 2;
      if (node.type === 'heading') {
        grouped = true;
        node.depth = depthAt(below);
      }
      if (node.type === 'form') node.depth = depthAt(below + (grouped ? 1 : 0));
      return [node];
    });
  };
}
