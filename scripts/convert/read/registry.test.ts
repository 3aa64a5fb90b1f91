import { expect, it } from 'vitest';
import { readCorrections, readRegistry, readSidecar } from './registry.ts';

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    const { reason, expected, actual } = error as Record<string, unknown>;
    return `${String(reason)}: ${String(expected)}: ${String(actual)}`;
  }
  return 'no message';
}

it.each([
  ['published: 2023年9月5日', '“published”', 'a date that exists', '2023年9月5日'],
  ['published: 2023-02-31', '“published”', 'a date that exists', '2023-02-31'],
  ['published: 2023', '“published”', 'in "quotation marks"', '2023'],
  ['url: www.example.org', '“url”', 'https://', 'www.example.org'],
  ['agency：某局', 'The file', 'a blank after the colon', 'agency：某局'],
  ['kind: 决算', '“kind”', 'final or budget', '决算'],
  ['colour: 1', 'The file', 'no other names than agency, region, level, year', 'colour: 1'],
  ['year: 2023\ncolour: 1', 'The file', 'no other names than agency', 'colour: 1'],
  [
    'region:\n  town: 某镇',
    '“region”',
    'no other names than code, province, city, district',
    'town: 某镇',
  ],
  ['line: 3\n x: y', 'not valid YAML', 'lines of “name: value”', 'compact mappings'],
  ['agency: 某局\n\tyear: 2023', 'not valid YAML', 'with blanks', 'a tab at the beginning'],
  ['year: 20234', '“year”', 'at most 2100', '20234'],
  ['publisher: ""', '“publisher”', 'some text', '""'],
  ['agency: "某\\0局"', 'A character', 'letters', 'a control character'],
])('says of “%s” where it is wrong, what was expected and what stands there', (text, ...parts) => {
  const message = messageOf(() => readSidecar('report.yml', text));
  for (const part of parts) expect(message).toContain(part);
});

it('asks for quotation marks where a correction is read as a number, and for a list', () => {
  const entry = 'line: 3\n  expect: 0.97\n  replace: "1"\n  reason: 识别有误';
  expect(messageOf(() => readCorrections('report.yml', `- ${entry}`))).toContain(
    '“entry 1, expect” is not as it should be: text; what looks like a number or a date, in "quotation marks": 0.97',
  );
  expect(messageOf(() => readCorrections('report.yml', 'line: 3'))).toContain('a list');
});

it('says of what is missing whose it is, and of what stands among others nothing of these', () => {
  const entry = '- line: 3\n  expect: a\n  replace: b\n';
  const read = () => readCorrections('report.yml', `${entry}  reason: 识别有误\n${entry}`);
  expect(read).toThrow(expect.objectContaining({ line: 5, actual: 'nothing' }));
  expect(() => readSidecar('report.yml', 'region: { code: 320302, city: 徐州市 }')).toThrow(
    expect.objectContaining({ line: 1, actual: '320302' }),
  );
});

it('names what may be said of an agency and of a correction where something else is said', () => {
  expect(messageOf(() => readRegistry('agencies.yml', 'some-agency:\n  title: 某局'))).toContain(
    'no other names than name, aliases, region, level: title: 某局',
  );
  const entry = '- line: 3\n  expect: a\n  replace: b\n  reason: 识别有误\n  day: "2024-10-08"';
  expect(messageOf(() => readCorrections('report.yml', entry))).toContain(
    'no other names than line, expect, replace, reason, date: day: "2024-10-08"',
  );
});

it.each(['2023', '2023-09', '2024-02-29'])('takes the date "%s"', (date) => {
  expect(readSidecar('report.yml', `published: "${date}"`)).toEqual({ published: date });
});
