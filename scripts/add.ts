/** `npm run add -- FILE`: a report finds its place in `content/sources/`, as text. */
import { access, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { KIND_NAMES, LEVEL_NAMES, SCOPE_NAMES } from '../src/fiscal/report.ts';
import { knownAgencies, proposeSlug } from './agency-slug.ts';
import { Failure, runCommand } from './command.ts';
import { convertReport } from './convert/convert-report.ts';
import { formatMessage } from './convert/problem.ts';
import { documentText } from './extract/document-text.ts';
import { CONTENT, ROOT } from './project.ts';

/** Copies a file into place unless another one is there already. */
async function place(target: string, bytes: Uint8Array, force: boolean): Promise<void> {
  const there = await readFile(target).catch(() => null);
  if (there && !there.equals(bytes) && !force) {
    throw new Failure(
      `${relative(ROOT, target)} is there already and differs. Compare the two; --force replaces it.`,
    );
  }
  await mkdir(dirname(target), { recursive: true });
  await writeFileAtomic(target, Buffer.from(bytes));
}

async function add(
  path: string,
  { force, agency }: { force: boolean; agency?: string },
): Promise<void> {
  const readable = await access(path).then(
    () => true,
    () => false,
  );
  if (!readable) throw new Failure(`There is no file ${path}, or it cannot be read.`);
  const { bytes, from, losses } = await documentText(await readFile(path));
  for (const loss of losses) console.error(`${path}: warning: ${loss}.`);
  const source = {
    path: basename(path),
    slug: agency ?? 'new-agency',
    bytes,
    declared: {},
    corrections: [],
  };
  const { file, report } = convertReport(source);
  for (const message of file.messages) console.error(formatMessage(path, message));
  if (!report) throw new Failure('Nothing was copied: solve the problem above first.');
  const slug = agency ?? proposeSlug(report.agency, await knownAgencies(CONTENT));
  const target = join(CONTENT, 'sources', slug, `${report.year}-${report.kind}.txt`);
  await place(target, bytes, force);
  const { province, city, district, code } = report.agency.region;
  console.log(
    [
      `Recognised  ${report.title}`,
      `  agency    ${report.agency.name}`,
      `  region    ${[province, city, district].filter(Boolean).join(' ') || 'unknown'}${code ? ` (${code})` : ''}${report.agency.level ? `, ${LEVEL_NAMES[report.agency.level]}` : ''}`,
      `  year      ${report.year}`,
      `  kind      ${KIND_NAMES[report.kind]} (${report.kind}), ${SCOPE_NAMES[report.scope]}`,
      `  published ${report.published ?? 'no date'}`,
      `  content   ${report.sections.length} sections, ${report.tables.length} tables, ${report.terms.length} terms`,
      from === null
        ? `Copied to   ${relative(ROOT, target)}`
        : `Text is in  ${relative(ROOT, target)}, taken out of ${from}: compare the two`,
      ...(file.data.unsure ?? []).map((doubt) => `Not sure    ${doubt}`),
      ...(file.data.unsure?.length
        ? [`If one is wrong, say so in ${relative(ROOT, target).replace(/txt$/, 'yml')}.`]
        : []),
    ].join('\n'),
  );
}

const command = new Command('add')
  .description('Copy a report into content/sources/, under the agency, year and kind that it names')
  .argument('<file>', 'a report as text, as a Word document (.docx) or as a web page')
  .option('--agency <folder>', 'the folder below content/sources/, if not the proposed one')
  .option('--force', 'replace a different report of the same agency, year and kind', false)
  .action(add);

await runCommand(async () => {
  await command.parseAsync();
});
