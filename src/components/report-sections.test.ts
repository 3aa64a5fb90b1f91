import { describe, expect, it } from 'vitest';
import { exampleReport } from '../fiscal/fixtures/report.ts';
import type { Report, Section } from '../fiscal/report.ts';
import { headingLevels, reportSections } from './report-sections.ts';

function html(parts: Partial<Report>, anchor = (id: string) => id): string {
  const report = exampleReport(parts);
  return reportSections(
    { report, anchor, sourceAddress: (line) => `#L${line}`, tableAddress: (id) => id },
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
  const buttons = (result: string) =>
    [...result.matchAll(/<button[^>]*class=term [^>]*>([^<]*)</g)].map((match) => match[1]);

  it('opens the first use in each section, the longest name first, short words never', () => {
    const sections = [
      section(1, ['财政拨款基本支出和基本支出，又是基本支出。', '支出'], 10),
      section(1, ['基本支出。'], 20),
    ];
    const result = html({ sections, terms });
    expect(buttons(result)).toEqual(['财政拨款基本支出', '基本支出', '基本支出']);
    expect(result.match(/id=term-note-1 popover/g)).toHaveLength(1);
    expect(result).toContain('popovertarget=term-note-1');
    expect(result).toContain('href=#term-1');
  });

  it('leaves the text as it is printed', () => {
    const text = '财政拨款基本支出 99.24 万元（基本支出）。';
    const paragraph =
      /<p>.*?<a class=line-link/.exec(html({ sections: [section(1, [text])], terms }))?.[0] ?? '';
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
    expect(result).toContain('popovertarget=budget-term-note-1');
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
    expect(result).toContain('<span class=form-title>医保信息化</span> 展开原表 4 行');
    expect(result).toContain('×3（原文连续 3 行相同）');
    expect(result).not.toContain('#L13');
  });
});

it('escapes what a report prints', () => {
  expect(html({ sections: [section(1, ['<script>alert(1)</script>'])] })).not.toContain('<script');
});
