import { expect, it } from 'vitest';
import { headerRows } from './unfold-header.ts';

it('takes no list of words for a header, however long it is', () => {
  const list = Array.from({ length: 20_000 }, () => ['科目', '合计']);
  expect(headerRows(list)).toBeNull();
});
