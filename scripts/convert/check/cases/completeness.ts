/** What the rules about missing parts come to. */
import { checkedReport } from '../../../../src/fiscal/fixtures/checked-report.ts';
import { exampleReport } from '../../../../src/fiscal/fixtures/report.ts';
import { EXACT, LEFT_ALONE, built, without, type RuleCases } from './rule-case.ts';

export const COMPLETENESS_CASES: RuleCases = {
  'statutory-tables': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: built(checkedReport([], { without: ['income'] })),
    unverifiable: built(exampleReport()),
  },
  'empty-tables': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: without(checkedReport(), {
      tables: checkedReport().tables.map((table) => ({ ...table, notes: [] })),
    }),
    unverifiable: LEFT_ALONE,
  },
  'empty-table-totals': {
    holds: built(checkedReport()),
    rounding: 'nothing is compared with nothing',
    differs: built(checkedReport([['appropriation', 3, 6, '4.00']])),
    unverifiable: LEFT_ALONE,
  },
  'notes-of-empty-tables': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: without(checkedReport(), {
      tables: checkedReport().tables.map((table) => ({
        ...table,
        notes: table.id === 'government-fund' ? [{ text: '本表无数据', line: 160 }] : [],
      })),
    }),
    unverifiable: LEFT_ALONE,
  },
  'required-sections': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: without(checkedReport(), {
      sections: checkedReport().sections.filter(({ title }) => !title.includes('采购')),
    }),
    unverifiable: built(exampleReport()),
  },
  'terms-explained': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: without(checkedReport(), {
      terms: checkedReport().terms.filter(({ term }) => term !== '机关运行经费'),
    }),
    unverifiable: built(exampleReport()),
  },
};
