/**
 * Problems in sources, as VFile messages: where, what was expected, what was found, what to do.
 *
 * A warning lets the report through, a failure ends its conversion; neither prints anything.
 */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** A problem in words for the person who has the file at hand. */
export interface Problem {
  /** Short name of the rule, e.g. `row-width`. */
  rule: string;
  /** What is wrong, as a sentence without a full stop. */
  reason: string;
  expected?: string;
  found?: string;
  /** What to do about it. */
  advice: string;
}

/** A place in a file: a node's position, or a 1-based line and column. */
export interface Place {
  line: number;
  column?: number;
}

function describe(message: VFileMessage, problem: Problem): void {
  if (problem.found !== undefined) message.actual = problem.found;
  if (problem.expected !== undefined) message.expected = [problem.expected];
  message.note = problem.advice;
}

/** What vfile is told of a problem beside its reason. */
function told({ rule }: Problem, place: Place | undefined) {
  return {
    place: { line: place?.line ?? 1, column: place?.column ?? 1 },
    source: 'mingzhang',
    ruleId: rule,
  };
}

/** Notes a problem that does not stop the conversion of the file. */
export function warn(file: VFile, place: Place | undefined, problem: Problem): void {
  describe(file.message(problem.reason, told(problem, place)), problem);
}

/** Notes something the person should know that is no problem: how a file was read. */
export function inform(file: VFile, place: Place | undefined, problem: Problem): void {
  describe(file.info(problem.reason, told(problem, place)), problem);
}

/** Ends the conversion of the file; throws the message, which is also kept on the file. */
export function fail(file: VFile, place: Place | undefined, problem: Problem): never {
  const message = file.message(problem.reason, told(problem, place));
  message.fatal = true;
  describe(message, problem);
  throw message;
}

/** The severity of a message as printed: VFile says `true`, `false` or `undefined`. */
function severity(message: VFileMessage): 'error' | 'warning' | 'info' {
  if (message.fatal) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/** One message as `file:line:column: severity: reason; expected …, found …; advice [rule]`. */
export function formatMessage(path: string, message: VFileMessage): string {
  const where = `${path}:${message.line ?? 1}:${message.column ?? 1}`;
  const expected = message.expected?.length ? `expected ${message.expected.join(' or ')}` : '';
  const found = message.actual === undefined ? '' : `found ${message.actual}`;
  const details = [expected, found].filter(Boolean).join(', ');
  const parts = [message.reason, details, message.note ?? ''].filter(Boolean);
  return `${where}: ${severity(message)}: ${parts.join('; ')} [${message.ruleId ?? 'unknown'}]`;
}

/** A message ready to print. */
export interface Telling {
  readonly text: string;
  readonly level: 'error' | 'warning' | 'info';
}

/** The messages of a source, in their order. */
export function messagesOf(file: VFile): Telling[] {
  return file.messages.map((message) => ({
    text: formatMessage(`content/${file.path}`, message),
    level: severity(message),
  }));
}
