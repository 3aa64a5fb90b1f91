import { expect, it } from 'vitest';
import { columnRole } from './columns.ts';

it('takes how something is bought for no amount', () => {
  expect(columnRole('采购组织形式')).toBe('text');
  expect(columnRole('资金来源 / 一般公共预算资金')).toBe('amount');
});
