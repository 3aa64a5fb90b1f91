/**
 * The chain: one source becomes one report. Read it top down to know what happens in which order; the stages are imported
 * in that order, too, each from the folder that is named after its part of the way.
 */
import { unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Correction, Report } from '../../src/fiscal/report.ts';
import { applyCorrections } from './read/apply-corrections.ts';
import { readSource } from './read/read-source.ts';
import type { SourceDeclarations } from './read/registry.ts';
import { unifyCharacters } from './read/unify-characters.ts';
import { simplifyCharacters } from './read/simplify-characters.ts';
import parseLines from './parse/parse-lines.ts';
import cutLongLines from './structure/cut-long-lines.ts';
import foldParagraphs from './structure/fold-paragraphs.ts';
import dropContents from './structure/contents/drop-contents.ts';
import dropPageFurniture from './structure/drop-page-furniture.ts';
import releaseTitles from './structure/release-titles.ts';
import joinTables, { joinTablesReadLate } from './structure/join-tables.ts';
import findForms from './projects/find-forms.ts';
import restoreBlanks from './structure/restore-blanks.ts';
import keepUnreadTables from './structure/keep-unread-tables.ts';
import frameTables from './structure/frame-tables.ts';
import joinContinuedTables from './structure/join-continued-tables.ts';
import splitRunInHeadings from './structure/headings/split-run-in-headings.ts';
import findHeadings from './structure/headings/find-headings.ts';
import joinParagraphs from './structure/join-paragraphs.ts';
import dropRepeatedParagraphs from './structure/drop-repeated-paragraphs.ts';
import defineTerms from './structure/define-terms.ts';
import readProjects from './projects/read-projects.ts';
import typeTables from './type/type-tables.ts';
import identifyReport from './identify/identify-report.ts';
import readFacts from './facts/read-facts.ts';
import collectReport from './collect/collect-report.ts';
import { validateReport } from './collect/validate-report.ts';
import checkFigures from './check/check-figures.ts';

/** One source with all that is declared about it. */
export interface Source {
  /** Below `content/sources/`, with forward slashes. */
  path: string;
  /** The folder's name. */
  slug: string;
  bytes: Uint8Array;
  declared: SourceDeclarations;
  corrections: readonly Correction[];
}

/** What came of a source: the report, or null and the failure among the file's messages. */
export interface Conversion {
  file: VFile;
  report: Report | null;
}

/** The pipeline for one source; exported so that a stage can be tried in the order in which it runs. */
export function pipeline(source: Pick<Source, 'slug' | 'declared'>) {
  return (
    unified()
      // Lines to a flat tree: a paragraph a line, a table a run of rows.
      .use(parseLines)
      // Lines that lost the breaks between them are cut at their titles.
      .use(cutLongLines)
      // Tables of web pages, one cell a paragraph, become rows.
      .use(foldParagraphs)
      // What is no content: the contents page, page numbers, separators.
      .use(dropContents)
      .use(dropPageFurniture)
      // Titles printed as rows become lines; rows that a page break parted are one table again.
      .use(releaseTitles)
      .use(joinTables)
      // Performance forms first, so that nothing behind mistakes their lines for headings or tables.
      .use(findForms)
      // Rows that came without their blank cells get them back.
      .use(restoreBlanks)
      // Tables printed as mere lines stay as they are.
      .use(keepUnreadTables)
      .use(joinTablesReadLate)
      // Titles, numbers, units and notes go into the tables' frames.
      .use(frameTables)
      .use(joinContinuedTables)
      // Headings with their text in one line become two lines.
      .use(splitRunInHeadings)
      // Numbered lines become headings; what stands before the first is the cover.
      .use(findHeadings)
      // Sentences that a page break cut are whole again.
      .use(joinParagraphs)
      // What was printed twice is read once.
      .use(dropRepeatedParagraphs)
      // Below 名词解释, paragraphs become terms.
      .use(defineTerms)
      // Forms and lists of projects become projects, as far as their arithmetic proves them.
      .use(readProjects)
      // Rows become header and typed cells.
      .use(typeTables)
      // Whose report, of which year and kind.
      .use(identifyReport, { slug: source.slug, declared: source.declared })
      // Numbers in the running text become facts.
      .use(readFacts)
      // The tree becomes the report.
      .use(collectReport)
      // What the report says in one place is compared with what it says in others.
      .use(checkFigures)
  );
}

/** Converts one source. Problems end up as messages of the file; nothing is printed or written. */
export function convertReport(source: Source): Conversion {
  const file = new VFile({ path: source.path });
  try {
    readSource(file, source.bytes);
    applyCorrections(file, source.corrections);
    unifyCharacters(file);
    simplifyCharacters(file);
    const processor = pipeline(source);
    processor.runSync(processor.parse(file), file);
    return { file, report: validateReport(file) };
  } catch (error) {
    if (error instanceof VFileMessage) return { file, report: null };
    throw error;
  }
}
