import { describe, expect, it } from 'vitest';
import { exampleReport, exampleTable, expenditureTable } from '../../fiscal/fixtures/report.ts';
import type { Report, Section } from '../../fiscal/report.ts';
import type { Explanation } from '../../terms/explanation.ts';
import { findMarks } from '../checks/finding-marks.ts';
import { headingLevels, reportSections } from './report-sections.ts';

const explanation: Explanation = {
  slug: 'projects',
  term: '项目支出',
  aliases: [],
  unlike: [],
  group: 'spending',
  plain: '办一件事的钱。',
  includes: '办事的花费。',
  misunderstanding: '不都是盖楼。',
  related: [],
  codes: [],
};

function html(parts: Partial<Report>, anchor = (id: string) => id): string {
  const report = exampleReport(parts);
  return reportSections(
    {
      report,
      anchor,
      sourceAddress: (line) => `#L${line}`,
      tableAddress: (id) => id,
      explanations: [explanation],
      termAddress: (slug) => `/terms/${slug}/`,
      marks: findMarks(report),
    },
    2,
  );
}

const section = (depth: number, texts: string[] = [], line = 10): Section => ({
  id: `section-${line}`,
  title: `第 ${line} 节`,
  depth,
  line,
  blocks: texts.map((text, index) => ({
    type: 'paragraph',
    text,
    lines: [line + index + 1, line + index + 1],
  })),
});

describe('headingLevels', () => {
  it('follows the depth without gaps', () => {
    expect(
      headingLevels(
        [1, 2, 3, 2, 1, 3, 4].map((depth) => section(depth)),
        2,
      ),
    ).toEqual([2, 3, 4, 3, 2, 3, 4]);
  });

  it('ends at the sixth level', () => {
    expect(
      headingLevels(
        [1, 2, 3, 4, 5, 6].map((depth) => section(depth)),
        3,
      ),
    ).toEqual([3, 4, 5, 6, 6, 6]);
  });
});

describe('terms', () => {
  const terms: Report['terms'] = [
    { term: '基本支出', definition: '为保障机构正常运转的支出。', group: null, lines: [90, 90] },
    {
      term: '财政拨款基本支出',
      definition: '用财政拨款安排的基本支出。',
      group: null,
      lines: [91, 91],
    },
    { term: '支出', definition: '花的钱。', group: null, lines: [92, 92] },
  ];
  const links = (result: string) =>
    [...result.replaceAll('<wbr>', '').matchAll(/<a class=term [^>]*>([^<]*)</g)].map(
      (match) => match[1],
    );

  it('links the first use in each section, the longest name first, short words never', () => {
    const sections = [
      section(1, ['财政拨款基本支出和基本支出，又是基本支出。', '支出'], 10),
      section(1, ['基本支出。'], 20),
    ];
    const result = html({ sections, terms });
    expect(links(result)).toEqual(['财政拨款基本支出', '基本支出', '基本支出']);
    expect(result.match(/id=note-1 class=term-note popover/g)).toHaveLength(1);
    expect(result).toContain('<a class=term href=#term-1 data-note=note-1>');
  });

  it('leads to our words, the report’s own and its amount where it prints one', () => {
    const sections = [section(1, ['项目支出。'])];
    const own: Report['terms'] = [
      { term: '项目支出', definition: '办事的支出。', group: null, lines: [95, 95] },
    ];
    const result = html({ sections, terms: own, tables: [expenditureTable] });
    expect(result).toContain('<a class=term href=/terms/projects/ data-note=note-projects>');
    const note = /id=note-projects.*/s.exec(result)?.[0].replace(/<[^>]*>/g, '');
    expect(note).toContain('项目支出：办一件事的钱。');
    expect(result).toContain('<a href=#term-1>报告的解释</a>');
    expect(note).toContain('这份报告里：603.45 万元');
  });

  it('links a few terms of a paragraph, not all', () => {
    const names = ['甲类支出', '乙类支出', '丙类支出', '丁类支出', '戊类支出'];
    const many = names.map((term) => ({ ...terms[0]!, term }));
    const result = html({ sections: [section(1, [names.join('、')])], terms: many });
    expect(links(result)).toEqual(names.slice(0, 3));
  });

  it('links labels of tables that are a term as a whole, blank rows and cells never', () => {
    const table = exampleTable({
      id: 'basic',
      title: '支出表',
      columns: ['科目名称', '项目支出'],
      cells: [
        ['一、基本支出', '1.00'],
        ['基本支出的安排', '2.00'],
        ['财政拨款基本支出', '0.00'],
      ],
    });
    const sections: Section[] = [
      {
        ...section(1),
        blocks: [{ type: 'table', text: '支出表', table: 'basic', lines: [100, 104] }],
      },
    ];
    expect(links(html({ sections, terms, tables: [table] }))).toEqual(['项目支出', '一、基本支出']);
  });

  it('leaves the text as it is printed', () => {
    const text = '财政拨款基本支出 99.24 万元（基本支出）。';
    const paragraph =
      /<p id=\w+>.*?<a class=line-link/.exec(
        html({ sections: [section(1, [text])], terms }),
      )?.[0] ?? '';
    expect(paragraph.replace(/<[^>]*>?/g, '').replace('<a class=line-link', '')).toBe(text);
  });

  it('gives every entry of the glossary its anchor', () => {
    const entry: Section = {
      ...section(1),
      blocks: [
        {
          type: 'term',
          term: '基本支出',
          text: '一、基本支出：为保障机构正常运转的支出。',
          lines: [90, 90],
        },
      ],
    };
    expect(html({ sections: [entry], terms })).toContain(
      '<p class=glossary-entry id=term-1>一、<dfn>基本支出</dfn>：',
    );
  });

  it('keeps the ids of two reports on a page apart', () => {
    const result = html({ sections: [section(1, ['基本支出'])], terms }, (id) => `budget-${id}`);
    expect(result).toContain('data-note=budget-note-1');
    expect(result).toContain('<h2 id=budget-section-10>');
  });
});

describe('forms', () => {
  it('folds lines as printed, tells forms apart by the project and counts repeated lines', () => {
    const form: Section = {
      ...section(1),
      blocks: [
        {
          type: 'form',
          text: '项目单位自评表',
          project: null,
          raw: [
            { cells: ['项目名称', '', '医保信息化'], line: 11 },
            ...[12, 13, 14].map((line) => ({ cells: ['乱码', ''], line })),
          ],
          lines: [11, 14],
        },
      ],
    };
    const result = html({ sections: [form] });
    expect(result).toContain(
      '<span class=form-title>医保信息化</span><span class=form-size> 展开原表 4 行',
    );
    expect(result).toContain('×3（原文连续 3 行相同）');
    expect(result).not.toContain('#L13');
  });
});

it('escapes what a report prints', () => {
  expect(html({ sections: [section(1, ['<script>alert(1)</script>'])] })).not.toContain('<script');
});
