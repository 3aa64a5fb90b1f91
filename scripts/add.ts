/** `npm run add -- FILE`: a report finds its place in `content/sources/`, as text. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { KIND_NAMES, LEVEL_NAMES, SCOPE_NAMES, type Report } from '../src/fiscal/report.ts';
import { proposeSlug } from './add/agency-slug.ts';
import { foldersOf, isSameAgency, knownAgencies, type NamedAgency } from './add/known-agencies.ts';
import { Failure, runCommand } from './command-line/command.ts';
import { consoleEffects } from './command-line/console-effects.ts';
import {
  convertText,
  NEW_AGENCY,
  readPublished,
  type PublishedReport,
} from './command-line/published-report.ts';
import { folderProblem } from './convert/read/find-sources.ts';
import { CONTENT, ROOT } from './project/folders.ts';

interface Options {
  readonly force: boolean;
  readonly agency?: string;
}

/** Where an agency's reports go, and what of that is doubtful. */
interface Folder {
  readonly slug: string;
  readonly unsure: readonly string[];
}

const OWN_FOLDER = '`--agency <folder>` puts it into a folder of its own';

const placeWords = ({ province, city, district }: NamedAgency['region']) =>
  [province, city, district].filter(Boolean).join(' ') || 'unknown';

const agencyWords = ({ name, region }: NamedAgency) => `${name} (region: ${placeWords(region)})`;

/** The folder that the agency has, or a new one. */
async function findFolder(agency: Report['agency']): Promise<Folder> {
  if (agency.name === NEW_AGENCY) {
    throw new Failure(
      'Nothing was copied. Say whose report it is: `--agency <folder>` names the folder of that agency.',
    );
  }
  const effects = consoleEffects();
  const { agencies, folders, failed } = await knownAgencies(CONTENT, effects);
  effects.close();
  const own = foldersOf(agency, agencies);
  if (own.length > 1) {
    throw new Failure(
      `${agencyWords(agency)} may be the agency of any of these folders in content/sources/: ${own.join(', ')}. Say which: --agency <folder>.`,
    );
  }
  const [slug = proposeSlug(agency, folders)] = own;
  return {
    slug,
    unsure: [
      ...(own.length === 1 && agency.region.code === null
        ? [
            `folder: ${slug} has an agency of this name; nothing tells whether it is the same. If not, ${OWN_FOLDER}`,
          ]
        : []),
      ...(own.length === 0 && failed > 0
        ? [
            `folder: ${slug} is new, but not every source could be read; \`npm run convert\` tells why`,
          ]
        : []),
    ],
  };
}

/** Copies a report into place, unless another one is there that may not be replaced. */
async function place(
  target: string,
  bytes: Uint8Array,
  agency: Report['agency'],
  force: boolean,
): Promise<void> {
  const there = await readFile(target).catch(() => null);
  if (there && !there.equals(bytes)) {
    const other = convertText(target, there).report?.agency;
    const name = relative(ROOT, target);
    if (other && !isSameAgency(agency, other)) {
      throw new Failure(
        `${name} is there already: the report of ${agencyWords(other)}. This one is of ${agencyWords(agency)}; ${OWN_FOLDER}.`,
      );
    }
    if (!force) {
      throw new Failure(
        `${name} is there already and differs. Compare the two; --force replaces it. If this one is of another agency, ${OWN_FOLDER}.`,
      );
    }
  }
  await mkdir(dirname(target), { recursive: true });
  await writeFileAtomic(target, Buffer.from(bytes));
}

/** What of the content should make a person look at the report again. */
const contentDoubts = ({ tables }: Report) =>
  tables.length > 0
    ? []
    : [
        'content: no table was found. Where the report has tables, they are pictures or lost their cells; see README, “Add a report”',
      ];

function told(
  { report, from, unsure }: PublishedReport,
  target: string,
  doubts: readonly string[],
): string {
  const { agency } = report;
  const { code } = agency.region;
  const copied = relative(ROOT, target);
  return [
    `Recognised  ${report.title}`,
    `  agency    ${agency.name}`,
    `  region    ${placeWords(agency.region)}${code ? ` (${code})` : ''}${agency.level ? `, ${LEVEL_NAMES[agency.level]}` : ''}`,
    `  year      ${report.year}`,
    `  kind      ${KIND_NAMES[report.kind]} (${report.kind}), ${SCOPE_NAMES[report.scope]}`,
    `  published ${report.published ?? 'no date'}`,
    `  content   ${report.sections.length} sections, ${report.tables.length} tables, ${report.terms.length} terms`,
    from === null
      ? `Copied to   ${copied}`
      : `Text is in  ${copied}, taken out of ${from}: compare the two`,
    ...[...doubts, ...unsure].map((doubt) => `Not sure    ${doubt}`),
    ...(unsure.length > 0 ? [`If one is wrong, say so in ${copied.replace(/txt$/, 'yml')}.`] : []),
  ].join('\n');
}

async function add(path: string, { force, agency: named }: Options): Promise<void> {
  const published = await readPublished(path, 'Nothing was copied');
  const { report, bytes } = published;
  const { slug, unsure } =
    named === undefined ? await findFolder(report.agency) : { slug: named, unsure: [] };
  const target = join(CONTENT, 'sources', slug, `${report.year}-${report.kind}.txt`);
  await place(target, bytes, report.agency, force);
  console.log(told(published, target, [...contentDoubts(report), ...unsure]));
}

function parseFolder(name: string): string {
  const problem = folderProblem(name);
  if (problem === null) return name;
  throw new InvalidArgumentError(`${problem.reason}: expected ${problem.expected ?? ''}.`);
}

const command = new Command('add')
  .description('Copy a report into content/sources/, under the agency, year and kind that it names')
  .argument('<file>', 'a report as PDF, Word document (.docx), web page or text')
  .option(
    '--agency <folder>',
    'the folder below content/sources/, if not the proposed one',
    parseFolder,
  )
  .option('--force', 'replace a different report of the same agency, year and kind', false)
  .showHelpAfterError('Expected: npm run add -- FILE, in "quotation marks" where it has blanks.')
  .action(add);

await runCommand(() => command.parseAsync());
