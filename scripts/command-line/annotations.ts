/**
 * Messages of the converter as annotations: GitHub shows each at its line among the changes of a pull request. It shows
 * ten of a kind at most; all of them stand in the summary of the run.
 *
 * The commands and their escapes are those of GitHub's “Workflow commands for GitHub Actions”.
 */
import { appendFileSync, statSync } from 'node:fs';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
/** As `formatMessage` prints it. */
const MESSAGE = /^(?<file>.+?):(?<line>\d+):(?<col>\d+): (?:error|warning|info): (?<rest>.*)$/s;

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A printed message as a workflow command, on one line whatever the message holds. */
export function annotation(text: string, level: keyof typeof COMMANDS): string {
  const command = COMMANDS[level];
  const found = MESSAGE.exec(text)?.groups;
  if (!found) return `::${command}::${escapeData(text)}`;
  const { file = '', line = '', col = '', rest = '' } = found;
  return `::${command} file=${escapeProperty(file)},line=${line},col=${col}::${escapeData(rest)}`;
}

/** A summary that grows larger is not shown at all: GitHub takes 1 MiB of each step. */
const LARGEST_SUMMARY = 1_000_000;

/** Messages may hold whatever reports print: shown as code, nothing in them is markup. */
function summaryLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', 'ˋ');
  return `- \`${line}\`\n`;
}

/**
 * Tells GitHub of a message.
 *
 * @param summary file of the summary of the run, as GitHub names it; none elsewhere
 */
export function tellGitHub(
  text: string,
  level: keyof typeof COMMANDS,
  summary: string | undefined,
): void {
  console.log(annotation(text, level));
  if (!summary) return;
  const size = statSync(summary, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_SUMMARY) appendFileSync(summary, summaryLine(text));
}
