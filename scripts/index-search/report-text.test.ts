import { expect, it } from 'vitest';
import { keysOf } from '../../src/client/search/words.ts';
import { exampleReport, exampleTable } from '../../src/fiscal/fixtures/report.ts';
import { reportText } from './report-text.ts';

it('parts the cells of a row, so that two amounts side by side do not read as one', () => {
  const report = exampleReport({
    sections: [
      {
        id: 'section-1',
        title: '收入表',
        depth: 1,
        line: 99,
        blocks: [{ type: 'table', text: '收入表', table: 'income', lines: [100, 101] }],
      },
    ],
    tables: [
      exampleTable({
        id: 'income',
        title: '收入表',
        columns: ['科目名称', '本年收入 / 合计', '本年收入 / 财政拨款收入'],
        cells: [['住房保障支出', '12.34', '45.67']],
      }),
    ],
  });
  const table = reportText(report, (id) => id, true).pieces.find(({ kind }) => kind === 'table');
  expect(table?.texts.slice(1)).toEqual([
    '科目名称 | 本年收入 | 合计 | 财政拨款收入',
    '住房保障支出 | 12.34 | 45.67',
  ]);
  expect(keysOf(table!.texts[2]!).slice(-2)).toEqual(['12.34', '45.67']);
});
