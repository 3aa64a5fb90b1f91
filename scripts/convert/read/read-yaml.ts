/** YAML that people write, checked by a schema; a mistake is told in words and at its line. */
import { VFile } from 'vfile';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { UNPRINTABLE } from '../../../src/fiscal/unprintable.ts';
import { fail } from '../problem.ts';

/** What a document says; a name for another place that is missing, or that multiplies, is no value. */
function valueOf(file: VFile, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return fail(
      file,
      { line: 1 },
      {
        rule: 'yaml',
        reason: 'The file refers to other places in it (*name) that cannot be read',
        found: error instanceof Error ? error.message : String(error),
        advice: 'Write the values out',
      },
    );
  }
}

/** Where a text begins that holds a character which cannot be printed; null where none does. */
function unprintableAt(document: Document): number | null {
  let offset: number | null = null;
  visit(document, (_, node) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !UNPRINTABLE.test(node.value)) return;
    offset = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  return offset;
}

/** What YAML should hold there, for people who have never heard of its types. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text; what looks like a number or a date, in "quotation marks"',
  int: 'a whole number',
  number: 'a number',
  array: 'a list: each entry begins with “- ”',
  object: 'lines of “name: value”, with a blank after the colon (:)',
};

/** The names that may stand at a place of what a schema describes. */
function namesAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const place = path.reduce<z.core.JSONSchema._JSONSchema>((at, step) => {
    if (typeof at === 'boolean') return at;
    const inner = typeof step === 'number' ? at.items : at.properties?.[String(step)];
    return (Array.isArray(inner) ? inner[0] : inner) ?? at.additionalProperties ?? false;
  }, whole);
  return typeof place === 'boolean' ? [] : Object.keys(place.properties ?? {});
}

function expectedWords(issue: z.core.$ZodIssue | undefined, schema: z.ZodType): string {
  if (issue?.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue?.code === 'invalid_value') return issue.values.join(' or ');
  if (issue?.code === 'too_big')
    return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
  if (issue?.code === 'too_small')
    return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}`;
  if (issue?.code === 'unrecognized_keys')
    return `no other names than ${namesAt(schema, issue.path).join(', ')}`;
  if (issue?.code === 'invalid_format' && issue.format === 'url')
    return 'a web address that begins with https:// or http://';
  return issue?.message ?? 'something else';
}

/** The way to a value: entries of lists are counted from 1. */
function placeWords(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step)));
  return steps.length === 0 ? 'The file' : `“${steps.join(', ')}”`;
}

/** From where, and to where if that is known. */
type Range = readonly [number, number?];

/** Where the value at a place stands; one that is missing, where what should hold it begins. */
function rangeOf(document: Document, path: readonly PropertyKey[]): Range {
  const node: unknown = document.getIn(path, true);
  if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  if (path.length === 0) return [0, 0];
  const [start] = rangeOf(document, path.slice(0, -1));
  return [start, start];
}

/** Where the value stands that is not as it should be, or the first name that should not be there. */
function rangeOfIssue(document: Document, issue: z.core.$ZodIssue | undefined): Range {
  const path = issue?.path ?? [];
  const value: unknown = document.getIn(path, true);
  const unknownName = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const name = isMap(value)
    ? value.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === unknownName)
    : undefined;
  return isScalar(name) && name.range ? [name.range[0]] : rangeOf(document, path);
}

/** What stands there, as far as one line shows it. */
function firstLine(text: string): string {
  const line = (text.split('\n')[0] ?? '').trim();
  return line === '' ? 'nothing' : line.slice(0, 60);
}

/**
 * Parses YAML against a schema.
 *
 * @param example where a person sees how it should be, as the end of a sentence
 * @throws VFileMessage that names file, line and what was expected
 */
export function readYaml<Shape extends z.ZodType>(
  path: string,
  text: string,
  schema: Shape,
  example: string,
): z.infer<Shape> {
  const file = new VFile({ path, value: text });
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'error' });
  const [error] = document.errors;
  if (error) {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    fail(
      file,
      { line, column: col },
      {
        rule: 'yaml',
        reason: 'The file is not valid YAML',
        expected:
          'lines of “name: value”, indented alike with blanks; entries of a list begin with “- ”',
        found: /^\s*\t/.test(text.split('\n')[line - 1] ?? '')
          ? 'a tab at the beginning of the line'
          : (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
        advice: `Correct the line; ${example}`,
      },
    );
  }
  const unprintable = unprintableAt(document);
  if (unprintable !== null) {
    const { line, col } = lineCounter.linePos(unprintable);
    fail(
      file,
      { line, column: col },
      {
        rule: 'declaration',
        reason: 'A character cannot be shown',
        expected: 'letters, digits, marks and blanks',
        found: 'a control character',
        advice: 'Type the text anew',
      },
    );
  }
  const result = schema.safeParse(valueOf(file, document) ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue?.path ?? [];
  const [start, end] = rangeOfIssue(document, issue);
  const { line, col } = lineCounter.linePos(start);
  return fail(
    file,
    { line, column: col },
    {
      rule: 'declaration',
      reason: `${placeWords(at)} is not as it should be`,
      expected: expectedWords(issue, schema),
      found: firstLine(text.slice(start, end)),
      advice: `Correct it; ${example}`,
    },
  );
}
