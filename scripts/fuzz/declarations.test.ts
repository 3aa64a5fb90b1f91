/** Whatever stands in a file that people write beside the sources: it is read, or refused in words at its line. */
import fc from 'fast-check';
import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { readCorrections, readRegistry, readSidecar } from '../convert/read/registry.ts';
import { HOSTILE } from './mutations.ts';

const READERS = {
  sidecar: {
    read: readSidecar,
    text: 'agency: 示例市教育局\nregion:\n  province: 山西省\n  city: 晋城市\nyear: 2023\npublished: "2024-09"\n',
  },
  corrections: {
    read: readCorrections,
    text: '- line: 3\n  expect: "1.00"\n  replace: "2.00"\n  reason: 与合计一致\n',
  },
  registry: {
    read: readRegistry,
    text: 'example:\n  name: 示例市教育局\n  aliases: [教育局]\n  region: { city: 晋城市 }\n',
  },
};

/** YAML that parsers have failed on. */
const ODD = [
  '*nobody',
  '&a [*a]',
  '<<: *nobody',
  '!!js/function "f"',
  '? [a, b]: c',
  '---\nb: 1',
  '\t- a',
  '{'.repeat(300),
  '- '.repeat(300),
  '2023-01-01',
  '.nan',
  '0x7fffffffffffffffff',
  '~',
  'a: 1\na: 2',
  '__proto__: {a: 1}',
  'constructor: 1',
  // Ten names for ten lists of ten.
  Array.from(
    { length: 10 },
    (_, index) =>
      `a${index}: &a${index} [${
        index === 0
          ? '1'
          : Array(10)
              .fill(`*a${index - 1}`)
              .join(',')
      }]`,
  ).join('\n'),
];

const inserted = fc.record({
  at: fc.nat(400),
  removed: fc.nat(12),
  text: fc.oneof(fc.constantFrom(...ODD, ...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 })),
});

describe.each(Object.entries(READERS))('%s', (_, { read, text }) => {
  it('reads what is right', () => {
    expect(() => read('example.yml', text)).not.toThrow();
  });

  it('reads or refuses what is broken', () => {
    const property = fc.property(fc.array(inserted, { maxLength: 4 }), (changes) => {
      const broken = changes.reduce(
        (now, { at, removed, text: own }) =>
          now.slice(0, at % (now.length + 1)) + own + now.slice((at % (now.length + 1)) + removed),
        text,
      );
      try {
        read('example.yml', broken);
      } catch (error) {
        if (!(error instanceof VFileMessage)) throw error;
        expect(error.line).toBeGreaterThan(0);
        expect(`${error.reason}${String(error.actual)}`).not.toMatch(/\bat \S+:\d+:\d+/);
      }
    });
    fc.assert(property, { numRuns: 500, seed: 1 });
  });

  it.each(ODD)('reads or refuses %j alone and at the end', (odd) => {
    for (const broken of [odd, `${text}${odd}\n`, `a: ${odd}`])
      try {
        read('example.yml', broken);
      } catch (error) {
        expect(error).toBeInstanceOf(VFileMessage);
      }
  });
});
