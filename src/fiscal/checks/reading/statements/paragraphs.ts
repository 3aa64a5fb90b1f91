/** Going through the words of a report: paragraphs and notes, and what forms say of their goals; never tables or terms. */
import type { ReportContent } from '../../../report.ts';
import { projectLabel } from '../projects/project-operands.ts';

/** Words found in a paragraph, and some of what stands around them. */
interface Found {
  readonly words: string;
  readonly around: string;
  readonly line: number;
  readonly section: string;
}

const AROUND = 12;

/** Every place where the running text matches. */
export function findWords(report: ReportContent, pattern: RegExp): Found[] {
  return report.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => {
      if (block.type !== 'paragraph' && block.type !== 'note') return [];
      return matchesIn(block.text, pattern).map(({ index, ...found }) => ({
        ...found,
        line: block.lines[index * 2 > block.text.length ? 1 : 0],
        section: title,
      }));
    }),
  );
}

/** Every place where the goal of a form, or what came of it, matches. */
export function findWordsOfForms({ projects }: ReportContent, pattern: RegExp): Found[] {
  return projects
    .filter(({ source }) => source === 'form')
    .flatMap((project) =>
      [project.goal, project.result].flatMap((text) =>
        matchesIn(text ?? '', pattern).map(({ words, around }) => ({
          words,
          around,
          line:
            project.raw.find(({ cells }) => cells.some((cell) => cell.includes(words)))?.line ??
            project.lines[0],
          section: projectLabel(project),
        })),
      ),
    );
}

function matchesIn(text: string, pattern: RegExp) {
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: words, index }) => ({
    words,
    index,
    around: text.slice(Math.max(0, index - AROUND), index + words.length + AROUND).trim(),
  }));
}
