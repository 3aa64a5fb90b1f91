/** The grade of a form: 优, 良, 中 or 差, or a letter. */
import { tokensOf, type FormRow, type Token } from '../form-rows.ts';
import { onlyOne } from '../../only-one.ts';
import { withoutNoise } from '../../printed/text.ts';

const GRADE = /^(?:优|良|中|差|优秀|良好|一般|合格|不合格|较差|[A-D])$/;
const GRADE_LABEL = /^[（(]?(?:自评|评价)(?:等级|等次|结论|结果)[）)]?[:：]?(.{0,3})$/;

/** The grade among the cells of a row; null where there is none. */
export function gradeAmong(tokens: readonly Token[]): string | null {
  return tokens.find(({ text }) => GRADE.test(text))?.text ?? null;
}

/** The grade beside its label, or in one cell with it, anywhere in a form; null where there is none, or several. */
export function gradeBeside(rows: readonly FormRow[]): string | null {
  const found = rows.flatMap((row) => {
    const tokens = tokensOf(row);
    return tokens.flatMap(({ text }, index) => {
      const [, own] = GRADE_LABEL.exec(withoutNoise(text)) ?? [];
      const grade = own === '' ? tokens[index + 1]?.text : own;
      return own !== undefined && grade !== undefined && GRADE.test(grade) ? [grade] : [];
    });
  });
  return onlyOne(found);
}
