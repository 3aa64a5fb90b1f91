import { expect, it } from 'vitest';
import { exampleTable } from '../../../fixtures/report.ts';
import { rowName } from './printed-cell.ts';

it.each([
  [['项目类别', '项目名称', '项目单位', '合计'], '路灯改造'],
  [['项目代码', '单位名称', '合计'], '示例市水务局'],
])(
  'names a row in %j by what it is of, and by whose it is where nothing else is printed',
  (columns, name) => {
    const printed: Record<string, string> = {
      项目类别: '特定目标类',
      项目名称: '路灯改造',
      项目单位: '示例市水务局',
      项目代码: '156037',
      单位名称: '示例市水务局',
      合计: '5.00',
    };
    const table = exampleTable({
      id: 'project-expenditure',
      title: '项目支出表',
      columns,
      cells: [columns.map((column) => printed[column] ?? '')],
    });
    expect(rowName(table, table.rows[0]!, columns.length - 1)).toBe(name);
  },
);
