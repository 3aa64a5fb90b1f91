import { expect, it } from 'vitest';
import { printedText } from '../src/client/search-copy.ts';
import { searchableHtml } from './index-search.ts';

it('changes text and nothing else', () => {
  const html = '<!-- 注 --><p title="甲>乙" class=\'丙\'>“三公”经费</p>';
  const copy = searchableHtml(html);
  expect(copy).toContain('<!-- 注 --><p title="甲>乙" class=\'丙\'>');
  expect(copy).not.toContain('三公');
  expect(printedText(copy)).toBe(html);
});
