import { expect, it } from 'vitest';
import { columnRole } from './columns.ts';

it('takes how something is bought for no amount', () => {
  expect(columnRole('采购组织形式')).toBe('text');
  for (const column of ['所属服务领域', '购买内容简述', '绩效目标'])
    expect(columnRole(column)).toBe('text');
  expect(columnRole('资金来源 / 一般公共预算资金')).toBe('amount');
});

it.each(['分值', '得分', '自评得分', '得分（10分）', '权重'])(
  'takes the points below %s for no amount',
  (column) => {
    expect(columnRole(column)).toBe('count');
  },
);
