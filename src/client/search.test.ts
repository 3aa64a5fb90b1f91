import { describe, expect, it } from 'vitest';
import { findSections } from './find-sections.ts';
import type { FoundPage } from './pagefind.ts';
import { comparable, copyWords, phraseQuery, printedText, searchCopy } from './search-copy.ts';

const TEXT = '“三公”经费：因公出国（境）费 0.00 万元，《预算法》。';

describe('searchCopy', () => {
  it('can be turned back into what was printed', () => {
    expect(printedText(searchCopy(TEXT))).toBe(TEXT);
    for (const text of ['。', '“”', 'A“B”', '年（2024）年', '收、支“总计”'])
      expect(printedText(searchCopy(text))).toBe(text);
  });

  it('sets every Han character apart, with its punctuation', () => {
    const words = copyWords(searchCopy('公”经')).filter((word) => word !== '');
    expect(words.map(printedText)).toEqual(['公”', '经']);
    expect(words.every((word) => (word.match(/\p{Script=Han}/gu) ?? []).length === 1)).toBe(true);
  });

  it('is compared without punctuation, blanks and case', () => {
    expect(comparable(searchCopy('“三公” 经费、DIP'))).toBe('三公经费dip');
  });
});

describe('phraseQuery', () => {
  it('quotes Chinese, character by character, without its punctuation', () => {
    expect(phraseQuery('“三公”经费')).toBe('"三 公 经 费"');
    expect(phraseQuery('因公出国（境）费')).toBe('"因 公 出 国 境 费"');
    expect(phraseQuery('DIP 支付')).toBe('"DIP 支 付"');
  });

  it('leaves Latin letters and numbers', () => {
    expect(phraseQuery(' 702.69 ')).toBe('702.69');
  });
});

describe('findSections', () => {
  const heading = searchCopy('一、“三公”经费');
  const body = searchCopy('费用 <10 万元。');
  const second = searchCopy('三公经费为零；因公出国（境）费为零。');
  const words = [heading, body, second].map((text) => copyWords(text).filter(Boolean));
  const page: FoundPage = {
    url: '/a/2024/',
    raw_content: words.flat().join('\u200b').replaceAll('<', '&lt;'),
    meta: {},
    anchors: [
      { element: 'h2', id: 'section-1', text: heading, location: 0 },
      { element: 'p', id: 'x', text: '', location: 3 },
      {
        element: 'h3',
        id: 'section-2',
        text: searchCopy('二、说明'),
        location: words[0]!.length + words[1]!.length,
      },
    ],
  };

  it('finds every section that holds the phrase, with its address', () => {
    expect(findSections(page, '三公经费').map(({ title, address }) => [title, address])).toEqual([
      ['一、“三公”经费', '/a/2024/#section-1'],
      ['二、说明', '/a/2024/#section-2'],
    ]);
  });

  it('marks the phrase as printed', () => {
    const [section] = findSections(page, '出国境费');
    expect(section?.excerpt.find(({ isMatch }) => isMatch)?.text).toBe('出国（境）费');
    expect(section?.excerpt.map(({ text }) => text).join('')).toContain('<10 万元。三公');
  });

  it('finds nothing for nothing', () => {
    expect(findSections(page, '火箭')).toEqual([]);
    expect(findSections(page, '，')).toEqual([]);
  });
});
