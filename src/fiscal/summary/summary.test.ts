/** The wording of the summary, case by case. The cases are what readers will meet; change one only on purpose. */
import { describe, expect, it } from 'vitest';
import { readableAmount } from './readable-amount.ts';
import { fen } from '../money.ts';
import { exampleOf, type Example } from '../fixtures/summary-example.ts';
import { plainWords } from './index.ts';
import { sentenceText } from './sentence.ts';

const wordsOf = (example: Example) => plainWords(exampleOf(example)).map(sentenceText);

const down = [
  ['支出总计', 'final', '1,600.60'],
  ['支出总计', 'change', '-187.38'],
] as const;
const up = [
  ['收、支总计', 'final', '500.00'],
  ['收、支总计', 'change', '20.00'],
] as const;
const health = [
  ['210', '卫生健康支出', '80.00'],
  ['221', '住房保障支出', '20.00'],
] as const;
const none = ['0.00', '', '', ''] as const;

// prettier-ignore
const CASES: readonly (readonly [string, Example, readonly string[]])[] = [
  ['nothing printed', {}, []],
  ['a total alone', { spending: ['467.00'] }, ['这个部门这一年花了 467.00 万元。']],
  ['a unit of its own', { scope: 'unit', spending: ['467.00'] }, ['这个单位这一年花了 467.00 万元。']],
  ['a budget', { kind: 'budget', spending: ['467.00'] }, ['这个部门这一年计划花 467.00 万元。']],
  ['nothing spent', { spending: ['0.00'] }, ['这个部门这一年没有花钱。']],
  ['nothing planned', { kind: 'budget', spending: ['0'] }, ['这个部门这一年没有安排支出。']],
  ['a total below zero', { spending: ['-3.00'] }, ['这个部门这一年的支出是负数，也就是收回的钱比花的多 3.00 万元。']],
  ['a tiny total', { spending: ['0.02'] }, ['这个部门这一年花了 200 元。']],
  ['a total in 元', { unit: '元', spending: ['9,999.50'] }, ['这个部门这一年花了 9,999.50 元。']],
  ['元 that read better as 万元', { unit: '元', spending: ['16,006,012.34'] }, ['这个部门这一年花了 1,600.60 万元。']],
  ['just one 万', { unit: '元', spending: ['10000'] }, ['这个部门这一年花了 1.00 万元。']],
  ['below 10 亿 as printed', { spending: ['99,999.99'] }, ['这个部门这一年花了 99,999.99 万元。']],
  ['a huge total', { spending: ['1,234,567.89'] }, ['这个部门这一年花了 123.46 亿元。']],
  ['thousands of 元', { unit: '千元', spending: ['1,234.56'] }, ['这个部门这一年花了 123.46 万元。']],
  ['less than the year before', { spending: ['1,600.60'], facts: down }, ['这个部门这一年花了 1,600.60 万元，比上一年少 187.38 万元。']],
  ['more than the year before', { spending: ['500.00'], facts: up }, ['这个部门这一年花了 500.00 万元，比上一年多 20.00 万元。']],
  ['a budget of more', { kind: 'budget', spending: ['50.00'], facts: [['预算收支', 'budget', '50.00'], ['预算收支', 'change', '0.06']], }, ['这个部门这一年计划花 50.00 万元，比上一年多 600 元。']],
  ['no change', { spending: ['5.00'], facts: [['支出合计', 'change', '持平']] }, ['这个部门这一年花了 5.00 万元，和上一年一样多。']],
  ['nothing the year before', { spending: ['5.00'], facts: [['支出合计', 'change', '5.00']] }, ['这个部门这一年花了 5.00 万元，上一年的数是零。']],
  ['a change of another amount', { spending: ['5.00'], facts: [['支出总计', 'final', '7.00'], ['支出总计', 'change', '1.00']], }, ['这个部门这一年花了 5.00 万元。']],
  ['two changes that differ', { spending: ['5.00'], facts: [['支出合计', 'change', '1.00'], ['支出合计', 'change', '2.00']], }, ['这个部门这一年花了 5.00 万元。']],
  ['a change larger than the total', { spending: ['5.00'], facts: [['支出合计', 'change', '9.00']] }, ['这个部门这一年花了 5.00 万元。']],
  ['a change of a part', { spending: ['5.00'], facts: [['基本支出', 'change', '1.00']] }, ['这个部门这一年花了 5.00 万元。']],
  ['a reason', { spending: ['5.00'], facts: [['支出合计', 'change', '-1.00', '项目减少']] }, ['这个部门这一年花了 5.00 万元，比上一年少 1.00 万元。', '报告说明的原因是“项目减少”。']],
  ['a reason too long to quote', { spending: ['5.00'], facts: [['支出合计', 'change', '-1.00', '项目'.repeat(40)]] }, ['这个部门这一年花了 5.00 万元，比上一年少 1.00 万元。']],
  ['both sides, with money of earlier years', { spending: ['500.00'], facts: up, overview: ['490.00', '500.00', '10.00'] }, ['这个部门这一年花了 500.00 万元。把往年结转的钱也算上，收支总数比上一年多 20.00 万元。', '这一年收到 490.00 万元，比花的少 10.00 万元；账上还有往年剩下的 10.00 万元可以用。']],
  ['both sides, with money of earlier years and money left over', { spending: ['495.00'], facts: up, overview: ['495.00', '495.00', '5.00', '500.00'] }, ['这个部门这一年花了 495.00 万元。把往年结转的钱也算上，收支总数比上一年多 20.00 万元。', '收到的钱和花的一样多，全部来自一般公共预算财政拨款。']],
  ['both sides, with money left over alone', { spending: ['495.00'], facts: up, overview: ['500.00', '495.00', '0.00', '500.00'] }, ['这个部门这一年花了 495.00 万元。', '这一年收到 500.00 万元，比花的多 5.00 万元，全部来自一般公共预算财政拨款。']],
  ['spending alone, with money of earlier years', { spending: ['5.00'], facts: [['本年支出合计', 'change', '1.00']], overview: ['5.00', '5.00', '2.00'], }, ['这个部门这一年花了 5.00 万元，比上一年多 1.00 万元。', '收到的钱和花的一样多，全部来自一般公共预算财政拨款。']],
  ['a surplus', { spending: ['90.00'], overview: ['100.00', '90.00'] }, ['这个部门这一年花了 90.00 万元。', '这一年收到 100.00 万元，比花的多 10.00 万元，全部来自一般公共预算财政拨款。']],
  ['a deficit without money of earlier years', { spending: ['90.00'], overview: ['80.00', '90.00'] }, ['这个部门这一年花了 90.00 万元。', '这一年收到 80.00 万元，比花的少 10.00 万元。']],
  ['a balanced budget', { kind: 'budget', spending: ['9.00'], overview: ['9.00', '9.00'] }, ['这个部门这一年计划花 9.00 万元。', '预计收到的钱和计划花的一样多，全部来自一般公共预算财政拨款。']],
  ['spent below plan', { facts: [['一般公共预算财政拨款支出', 'year-start-budget', '12,041.89'], ['一般公共预算财政拨款支出', 'final', '1,600.60']], }, ['一般公共预算的支出年初计划 12,041.89 万元，实际花了 1,600.60 万元，是计划的 13.3%。']],
  ['spent as planned', { facts: [['支出合计', 'year-start-budget', '5.00'], ['支出合计', 'final', '5.00']], }, ['全年支出年初计划 5.00 万元，实际花了一样多。']],
  ['spent all but a trace', { facts: [['支出合计', 'year-start-budget', '500.00'], ['支出合计', 'final', '499.99']], }, ['全年支出年初计划 500.00 万元，实际花了 499.99 万元，少花 100 元。']],
  ['spent a trace more', { facts: [['支出合计', 'year-start-budget', '500.00'], ['支出合计', 'final', '500.01']], }, ['全年支出年初计划 500.00 万元，实际花了 500.01 万元，多花 100 元。']],
  ['spent a trace', { facts: [['支出合计', 'year-start-budget', '5,000.00'], ['支出合计', 'final', '0.01']], }, ['全年支出年初计划 5,000.00 万元，实际花了 100 元，少花 4,999.99 万元。']],
  ['spent several times', { facts: [['财政拨款支出', 'year-start-budget', '2.00'], ['财政拨款支出', 'final', '5.00']], }, ['财政拨款的支出年初计划 2.00 万元，实际花了 5.00 万元，是计划的 2.5 倍。']],
  ['nothing planned, something spent', { facts: [['支出合计', 'year-start-budget', '0'], ['支出合计', 'final', '5.00']], }, ['全年支出年初没有安排，实际花了 5.00 万元。']],
  ['something planned, nothing spent', { facts: [['支出合计', 'year-start-budget', '5.00'], ['支出合计', 'final', '0.00']], }, ['全年支出年初计划 5.00 万元，实际没有花。']],
  ['neither', { facts: [['支出合计', 'year-start-budget', '0'], ['支出合计', 'final', '0']], }, ['全年支出年初没有安排，实际也没有花。']],
  ['no plan in a budget', { kind: 'budget', facts: [['支出合计', 'year-start-budget', '5.00'], ['支出合计', 'final', '5.00']], }, []],
  ['one purpose', { spending: ['80.00'], rows: [['210', '卫生健康支出', '80.00']] }, ['这个部门这一年花了 80.00 万元。', '这些钱全部用于卫生健康。']],
  ['an exact share', { spending: ['100.00'], rows: health }, ['这个部门这一年花了 100.00 万元。', '最多的一块用于卫生健康，80.00 万元，每 100 元里有 80 元。']],
  ['a share that is not whole', { spending: ['300.00'], rows: [['210', '卫生健康支出', '200.00'], ['221', '住房保障支出', '100.00']], }, ['这个部门这一年花了 300.00 万元。', '最多的一块用于卫生健康，200.00 万元，每 100 元里约有 67 元。']],
  ['nearly everything', { spending: ['1,000.00'], rows: [['210', '卫生健康支出', '999.00'], ['221', '住房保障支出', '1.00']], }, ['这个部门这一年花了 1,000.00 万元。', '最多的一块用于卫生健康，999.00 万元。']],
  ['two of the same', { spending: ['100.00'], rows: [['210', '卫生健康支出', '50.00'], ['221', '住房保障支出', '50.00']], }, ['这个部门这一年花了 100.00 万元。', '用于卫生健康和住房保障的最多，各 50.00 万元。']],
  ['a purpose below zero', { spending: ['70.00'], rows: [['210', '卫生健康支出', '80.00'], ['221', '住房保障支出', '-10.00']], }, ['这个部门这一年花了 70.00 万元。']],
  ['the largest item', { kind: 'budget', spending: ['100.00'], rows: [...health, ['2100101', '行政运行', '60.00'], ['2100102', '一般行政管理事务', '20.00']], }, ['这个部门这一年计划花 100.00 万元。', '最多的一块安排给卫生健康，80.00 万元，每 100 元里有 80 元；其中“行政运行”最多，60.00 万元。']],
  ['a single item', { spending: ['80.00'], rows: [['210', '卫生健康支出', '80.00'], ['2100101', '行政运行', '80.00']], }, ['这个部门这一年花了 80.00 万元。', '这些钱全部用于卫生健康，都是“行政运行”。']],
  ['basic and project', { spending: ['3.00', '1.00', '2.00'] }, ['这个部门这一年花了 3.00 万元。', '基本支出 1.00 万元，用于日常运转（发工资、办公等）；项目支出 2.00 万元，用来做专门的事情。']],
  ['only basic', { spending: ['3.00', '3.00', '0.00'] }, ['这个部门这一年花了 3.00 万元。', '全部是基本支出，用于日常运转（发工资、办公等）。']],
  ['only project', { spending: ['3.00', '', '3.00'] }, ['这个部门这一年花了 3.00 万元。', '全部是项目支出，用来做专门的事情。']],
  ['no three public expenses', { threePublic: [none, none] }, ['“三公”经费（因公出国、公车、接待）没有安排，也没有花钱。']],
  ['planned, not spent', { threePublic: [['2.00', '', '', '2.00'], none] }, ['“三公”经费（因公出国、公车、接待）计划 2.00 万元，实际没有花。']],
  ['not planned, spent', { threePublic: [none, ['2.00', '', '2.00', '']] }, ['“三公”经费（因公出国、公车、接待）没有安排预算，实际花了 2.00 万元，全部用于公车。']],
  ['overspent', { threePublic: [['2.00', '', '2.00', ''], ['2.50', '', '2.00', '0.50']], }, ['“三公”经费（因公出国、公车、接待）花了 2.50 万元，比预算多 5,000 元，其中公车 2.00 万元、接待 5,000 元。']],
  ['underspent', { threePublic: [['2.00', '', '', '2.00'], ['1.81', '1.81', '', '']], }, ['“三公”经费（因公出国、公车、接待）花了 1.81 万元，比预算少 1,900 元，全部用于因公出国。']],
  ['spent as planned on cars', { threePublic: [['1.81', '', '1.81', ''], ['1.81', '', '1.81', '']], }, ['“三公”经费（因公出国、公车、接待）花了 1.81 万元，和预算一样多，全部用于公车。']],
  ['no plan printed', { threePublic: [['', '', '', ''], ['1.81', '', '', '']], }, ['“三公”经费（因公出国、公车、接待）花了 1.81 万元。']],
  ['no plan printed, nothing spent', { threePublic: [['', '', '', ''], none] }, ['“三公”经费（因公出国、公车、接待）没有花钱。']],
  ['no sum of what was spent', { threePublic: [['1.00', '', '', ''], ['', '', '', '']], }, []],
  ['planned in a budget', { kind: 'budget', threePublic: [['4.38', '', '4.38', '']] }, ['“三公”经费（因公出国、公车、接待）计划花 4.38 万元，全部安排给公车。']],
  ['none in a budget', { kind: 'budget', threePublic: [none] }, ['“三公”经费（因公出国、公车、接待）没有安排。']],
];

it.each(CASES)('says %s', (_, example, expected) => {
  expect(wordsOf(example)).toEqual(expected);
});

describe('every case', () => {
  const sentences = CASES.flatMap(([, example]) => plainWords(exampleOf(example)));

  it('has a line for each number', () => {
    for (const { pieces } of sentences) {
      for (const piece of pieces) {
        if (typeof piece === 'string') expect(piece.replace('每 100 元', '')).not.toMatch(/\d/);
        else expect(piece.line).toBeGreaterThan(0);
      }
    }
  });

  it('ends as a sentence, at most five of them', () => {
    for (const sentence of sentences) expect(sentenceText(sentence)).toMatch(/^[^。].*。$/);
    for (const [, example] of CASES) expect(wordsOf(example).length).toBeLessThanOrEqual(5);
  });
});

it('leaves the least telling sentences out', () => {
  const words = wordsOf({
    spending: ['500.00', '100.00', '400.00'],
    rows: [['210', '卫生健康支出', '500.00']],
    overview: ['490.00', '500.00'],
    facts: [
      ['支出合计', 'change', '20.00', '人员增加'],
      ['支出合计', 'year-start-budget', '400.00'],
      ['支出合计', 'final', '500.00'],
    ],
    threePublic: [none, none],
  });
  expect(words).toHaveLength(5);
  expect(words.join('')).not.toMatch(/基本支出|原因/);
});

describe('readableAmount', () => {
  it('never rounds an amount to another unit’s zero', () => {
    for (let amount = 1; amount < 1e15; amount = amount * 3 + 7) {
      expect(readableAmount(fen(amount))).not.toMatch(/^0(?:\.0+)? /);
    }
  });
});
