import { describe, expect, it } from 'vitest';
import type { Finding, Operand } from '../../fiscal/checks/finding.ts';
import { exampleReport, expenditureTable } from '../../fiscal/fixtures/report.ts';
import { findMarks } from './finding-marks.ts';
import { differenceWords, toleranceWords } from './finding-words.ts';

function finding(parts: Partial<Finding>): Finding {
  return {
    id: 'example:1',
    check: 'example',
    status: 'differs',
    severity: 'figure',
    title: '两处一致',
    statement: '两处不同。',
    unit: '万元',
    stated: 1_000_000,
    expected: 2_000_000,
    difference: -1_000_000,
    tolerance: 15_000,
    reconciliation: null,
    operands: [],
    lines: [],
    ...parts,
  };
}

const text = '年初预算 112.50 万元，决算 12.50 万元。';
const report = (operands: Operand[], parts: Partial<Finding> = {}) =>
  exampleReport({
    tables: [expenditureTable],
    sections: [
      {
        id: 'section-1',
        title: '一、支出',
        depth: 1,
        line: 1,
        blocks: [
          { type: 'paragraph', text, lines: [2, 3] },
          { type: 'table', text: '支出决算表', table: 'expenditure', lines: [100, 107] },
        ],
      },
    ],
    findings: [finding({ operands, ...parts })],
  });

describe('findMarks', () => {
  it('marks the whole number of a text, not the end of a longer one', () => {
    const [mark] = findMarks(report([{ label: '决算数', raw: '12.50', line: 3 }]));
    expect(mark?.place).toMatchObject({ type: 'text', end: text.lastIndexOf('12.50') + 5 });
  });

  it('marks cells', () => {
    const marks = findMarks(
      report([
        { label: '支出决算表“合计”', raw: '702.69', line: 101, table: 'expenditure', column: 2 },
      ]),
    );
    expect(marks.map(({ id, place }) => [id, place.type])).toEqual([['mark-1-1', 'cell']]);
  });

  it('marks only the sum where many parts make it up', () => {
    const part = { label: '决算数', raw: '12.50', line: 3 };
    expect(findMarks(report([part, part, part, part]))).toHaveLength(1);
    expect(findMarks(report([part, part, part]))).toHaveLength(3);
  });

  it.each([
    { status: 'holds' },
    { status: 'unverifiable' },
    { status: 'rounding' },
    { severity: 'wording' },
  ] as const)('marks nothing of a finding with %j', (parts) => {
    expect(findMarks(report([{ label: '决算数', raw: '12.50', line: 3 }], parts))).toEqual([]);
  });

  it('marks nothing that the text does not show', () => {
    expect(findMarks(report([{ label: '决算数', raw: '99.99', line: 3 }]))).toEqual([]);
  });
});

describe('the numbers of a finding in words', () => {
  it('keeps what two decimals would round away', () => {
    expect(differenceWords(finding({}))).toBe('1.00 万元');
    expect(toleranceWords(finding({}))).toContain('0.015 万元');
  });

  it('tells differences of rates in points', () => {
    expect(differenceWords(finding({ unit: '%', difference: -96 }))).toBe('96 个百分点');
  });

  it('groups the digits of what is counted', () => {
    expect(differenceWords(finding({ unit: '人', difference: 10_000 }))).toBe('10,000 人');
  });

  it('says nothing where no numbers were compared', () => {
    const wording = finding({ unit: null, difference: null, tolerance: null });
    expect([differenceWords(wording), toleranceWords(wording)]).toEqual([null, null]);
  });
});
