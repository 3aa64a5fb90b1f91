/** The forms of a citation, spelled out. */
import { describe, expect, it } from 'vitest';
import { bibtexCitation, escapeTex } from './bibtex.ts';
import type { CitedReport } from './cited-report.ts';
import { standardCitation } from './gbt7714.ts';
import { newsCitation } from './news.ts';

const report: CitedReport = {
  id: 'some-agency/2023-final',
  title: '某市某局2023年度部门决算',
  agency: { name: '某市某局' },
  year: 2023,
  kind: 'final',
  scope: 'department',
  published: '2024-09',
  address: 'https://example.org/some-agency/2023/',
  site: '明账',
  read: '2026-11-24',
};

describe('in a story', () => {
  it('names the report, its date and the page', () => {
    expect(newsCitation(report)).toBe(
      '据《某市某局2023年度部门决算》（2024 年 9 月公布）。数字和原文见“明账”：https://example.org/some-agency/2023/',
    );
  });

  it('names the agency where the title does not, and no date where none is printed', () => {
    expect(newsCitation({ ...report, title: '2023年度\n部门决算', published: null })).toMatch(
      /^据某市某局《2023年度 部门决算》。数字/,
    );
  });
});

describe('by GB/T 7714—2015', () => {
  it('has the author, the type, both dates and the address', () => {
    expect(standardCitation(report)).toBe(
      '某市某局. 某市某局2023年度部门决算[R/OL]. (2024-09)[2026-11-24]. https://example.org/some-agency/2023/.',
    );
  });

  it('leaves the date of publication out where none is printed', () => {
    expect(standardCitation({ ...report, published: null })).toContain('[R/OL]. [2026-11-24]. ');
  });
});

describe('for BibTeX', () => {
  it('is an entry with paired braces', () => {
    expect(bibtexCitation(report)).toBe(
      [
        '@techreport{some-agency-2023-final,',
        '  author = {{某市某局}},',
        '  title = {{某市某局2023年度部门决算}},',
        '  institution = {{某市某局}},',
        '  type = {部门决算},',
        '  year = {2024},',
        '  month = sep,',
        '  url = {https://example.org/some-agency/2023/},',
        '  urldate = {2026-11-24},',
        '  langid = {chinese},',
        '}',
      ].join('\n'),
    );
  });

  it('has no date of publication where none is printed, and no month where only the year is', () => {
    expect(bibtexCitation({ ...report, published: null })).not.toMatch(/ (?:year|month) =/);
    expect(bibtexCitation({ ...report, published: '2024' })).toMatch(/year = \{2024\},\n {2}url/);
  });

  it('leaves nothing that TeX or BibTeX would take for a command', () => {
    expect(escapeTex('50% & $1 #2 a_b ~ ^ \\x {y')).toBe(
      '50\\% \\& \\$1 \\#2 a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{}x \\textbraceleft{}y',
    );
    const entry = bibtexCitation({ ...report, title: '}, url = {evil' });
    expect(entry.match(/\{/g)?.length).toBe(entry.match(/\}/g)?.length);
    expect(entry.match(/^ {2}url = /gm)).toHaveLength(1);
  });
});
