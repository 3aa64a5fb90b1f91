/** A report as its agency published it, read from a file anywhere: what commands about a single file begin with. */
import { readFile, stat } from 'node:fs/promises';
import { basename, parse, resolve } from 'node:path';
import type { Report } from '../../src/fiscal/report.ts';
import { convertReport, type Conversion } from '../convert/convert-report.ts';
import { formatMessage } from '../convert/problem.ts';
import { readFileName } from '../convert/read/registry.ts';
import { documentText, type Extracted } from '../extract/document-text.ts';
import { Failure } from './command.ts';

export interface PublishedReport extends Extracted {
  readonly report: Report;
  /** What of it rests on weak evidence, in words for a person. */
  readonly unsure: readonly string[];
}

/** The agency of a report that names none, before it has a folder. */
export const NEW_AGENCY = 'new-agency';

/** Converts the text of a report about which nothing is declared but, where it does not tell them, year and kind. */
export function convertText(path: string, bytes: Uint8Array): Conversion {
  const convert = (declared: ReturnType<typeof readFileName>) =>
    convertReport({ path: basename(path), bytes, slug: NEW_AGENCY, declared, corrections: [] });
  const undeclared = convert({ year: undefined, kind: undefined });
  const named = readFileName(parse(path).name);
  return undeclared.report || named.year === undefined ? undeclared : convert(named);
}

async function readBytes(path: string): Promise<Buffer> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw new Failure(`${path} is a folder. Name one file in it: the report.`);
  return readFile(path).catch(() => {
    throw new Failure(
      /^https?:/i.test(path)
        ? `${path} is an address. Save the page or the document as a file, and name that.`
        : `There is no file ${resolve(path)}, or it cannot be read.`,
    );
  });
}

/**
 * Reads a report and prints what is to be said about its file.
 *
 * @param undone what is not done where the report cannot be read, as a sentence without a full stop
 * @throws Failure where the report cannot be read
 */
export async function readPublished(path: string, undone: string): Promise<PublishedReport> {
  const extracted = await documentText(await readBytes(path));
  const nothing = extracted.from === null && extracted.losses.length > 0;
  for (const loss of extracted.losses)
    console.error(`${path}: ${nothing ? 'error' : 'warning'}: ${loss}.`);
  if (nothing) throw new Failure(`${undone}.`);
  const { file, report } = convertText(path, extracted.bytes);
  for (const message of file.messages) console.error(formatMessage(path, message));
  if (!report) throw new Failure(`${undone}: solve the problem above first.`);
  return { ...extracted, report, unsure: file.data.unsure ?? [] };
}
