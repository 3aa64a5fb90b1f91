/**
 * Messages of the converter as annotations: GitHub shows each at its line among the changes of a pull request.
 *
 * The commands and their escapes are those of GitHub's “Workflow commands for GitHub Actions”.
 */

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
