/** Ways to damage a report, as values: fast-check draws them, shrinks them and prints what is left. */
import fc from 'fast-check';

/** Text that has harmed programs like this one: markup, formulas, bait for slow patterns, odd characters. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</table></svg><iframe src="javascript:alert(1)">',
  '[点此](javascript:alert(1))',
  '<!--',
  ']]>',
  '&lt;b&gt;&#0;',
  '=HYPERLINK("http://example.org","看")',
  '@SUM(A1:A9)',
  '+1+1',
  '-1-1|calc',
  '${{ 1 }}%0A::error::x',
  '__proto__',
  'constructor',
  '\u0000',
  '\u0001\u0085\uFFFF',
  '\u202E反\u2066向',
  '\uD800',
  '\uFEFF',
  '𠮷'.repeat(50),
  '１２，３４５．６７万元',
  '-0.00',
  '9'.repeat(40),
  '1e308',
  '（'.repeat(300),
  '一、'.repeat(300),
  '1.'.repeat(500),
  '1,'.repeat(500),
  '\t'.repeat(300),
  ' '.repeat(2000),
  '　'.repeat(2000),
  '年度部门决算'.repeat(300),
  '比上年增加减少'.repeat(200),
  '**'.repeat(500),
  '|-'.repeat(500),
  '> '.repeat(300),
  '长'.repeat(20_000),
] as const;

type Mutation =
  | { readonly kind: 'cut' | 'repeat'; readonly at: number; readonly lines: number }
  | { readonly kind: 'swap'; readonly at: number; readonly with: number }
  | {
      readonly kind: 'insert' | 'put';
      readonly at: number;
      readonly cell: number;
      readonly text: string;
    }
  | { readonly kind: 'dropCell' | 'repeatCell'; readonly at: number; readonly cell: number }
  | { readonly kind: 'glue'; readonly at: number }
  | { readonly kind: 'replaceAll'; readonly what: string; readonly text: string };

/** Where a report is cut out of and how it is damaged and saved. Places are parts of the whole, from 0 to 1. */
export interface Mutant {
  readonly report: number;
  /** How many of the first lines are kept, then a window from `from` on. */
  readonly head: number;
  readonly from: number;
  readonly lines: number;
  readonly mutations: readonly Mutation[];
  readonly encoding: 'utf-8' | 'utf-16le' | 'crlf' | 'broken';
}

const place = fc.integer({ min: 0, max: 999 }).map((thousandth) => thousandth / 1000);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const cell = fc.nat(8);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('cut' as const, 'repeat' as const),
    at: place,
    lines: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({ kind: fc.constant('swap' as const), at: place, with: place }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'put' as const), at: place, cell, text }),
  fc.record({ kind: fc.constantFrom('dropCell' as const, 'repeatCell' as const), at: place, cell }),
  fc.record({ kind: fc.constant('glue' as const), at: place }),
  fc.record({
    kind: fc.constant('replaceAll' as const),
    what: fc.constantFrom('\t', '。', '万元', '、', '0', '表', '项目', '，'),
    text: fc.constantFrom('', '\t', '\n', '<b>', '"', '|', '\u2028'),
  }),
);

export const mutant: fc.Arbitrary<Mutant> = fc.record({
  report: fc.nat(1000),
  head: fc.nat(40),
  from: place,
  // Most are pieces: many small reports find more than few large ones.
  lines: fc.oneof({ weight: 19, arbitrary: fc.integer({ min: 5, max: 150 }) }, fc.constant(10_000)),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 8 }),
  encoding: fc.oneof(
    { weight: 8, arbitrary: fc.constant('utf-8' as const) },
    fc.constantFrom('utf-16le' as const, 'crlf' as const, 'broken' as const),
  ),
});

function changeCell(line: string, index: number, change: (cell: string) => string[]): string {
  const cells = line.split('\t');
  const at = index % cells.length;
  return cells.flatMap((value, position) => (position === at ? change(value) : [value])).join('\t');
}

function damage(lines: readonly string[], mutation: Mutation): string[] {
  if (mutation.kind === 'replaceAll')
    return lines.map((line) => line.replaceAll(mutation.what, mutation.text));
  const at = Math.floor(mutation.at * lines.length);
  const line = lines[at] ?? '';
  switch (mutation.kind) {
    case 'cut':
      return lines.toSpliced(at, mutation.lines);
    case 'repeat':
      return lines.toSpliced(at, 0, ...lines.slice(at, at + mutation.lines));
    case 'swap': {
      const other = Math.floor(mutation.with * lines.length);
      return lines.with(at, lines[other] ?? '').with(other, line);
    }
    case 'insert':
      return lines.toSpliced(at, 0, mutation.text);
    case 'put':
      return lines.with(
        at,
        changeCell(line, mutation.cell, (value) => [value + mutation.text]),
      );
    case 'dropCell':
      return lines.with(
        at,
        changeCell(line, mutation.cell, () => []),
      );
    case 'repeatCell':
      return lines.with(
        at,
        changeCell(line, mutation.cell, (value) => [value, value]),
      );
    case 'glue':
      return lines.toSpliced(at, 2, line + (lines[at + 1] ?? ''));
  }
}

/** The bytes of a damaged report, made of one of the given texts. */
export function mutantBytes(texts: readonly string[], { encoding, ...made }: Mutant): Uint8Array {
  const all = (texts[made.report % texts.length] ?? '').split('\n');
  const from = made.head + Math.floor(made.from * (all.length - made.head));
  const window =
    made.lines >= all.length
      ? all
      : [...all.slice(0, made.head), ...all.slice(from, from + made.lines)];
  const lines = made.mutations.reduce<string[]>(
    (kept, mutation) => (kept.length === 0 ? kept : damage(kept, mutation)),
    window,
  );
  const text = lines.join(encoding === 'crlf' ? '\r\n' : '\n');
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  const bytes = Buffer.from(text);
  // Cut in the middle of a character.
  return encoding === 'broken' ? bytes.subarray(1, -1) : bytes;
}
