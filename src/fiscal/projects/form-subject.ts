/** What a performance form is about: most are all called 项目单位自评表, and only the project's name tells them apart. */
import { withoutNoise } from '../words.ts';

const NAME_LABEL = /^(?:项目名称|部门[（(]单位[）)]名称)[:：]?$/;
const OTHER_LABEL = /^(?:主管部门|实施单位|项目资金|项目名称|预算|年初|全年|分值|得分)|[:：]$/;

/**
 * The printed name beside 项目名称 (or 部门（单位）名称), or null where the form prints none that can be told from
 * another label.
 */
export function formSubject(rows: readonly (readonly string[])[]): string | null {
  for (const cells of rows) {
    const printed = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [label, name] = printed;
    if (label === undefined || !NAME_LABEL.test(withoutNoise(label))) continue;
    return name === undefined || OTHER_LABEL.test(withoutNoise(name)) ? null : name;
  }
  return null;
}
