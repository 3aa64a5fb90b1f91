/** Accounts of a whole government (财政决算, 总决算): of all money of a place, not of one of its agencies. */
import type { VFile } from 'vfile';
import type { Evidence } from './gather-evidence.ts';
import { warn } from '../problem.ts';

/** `示例县2023年财政决算`, `关于示例市2023年市本级决算（草案）的报告`, `示例县2024年地方财政预算` */
const TITLE =
  /\d{4}年度?(?:\p{Script=Han}{0,6}(?:财政|本级|政府|总))(?:总)?[预决]算(?![公信])|\d{4}年(?:财政)?预算执行情况.{0,12}草案/u;
/** Only a government has an 一般公共预算 of all its place. */
const OF_ALL = /全[省市县区州旗镇乡盟](?:地方|一般)公共|全[省市县区州旗镇乡盟].{0,4}政府性基金/;
const OF_AGENCY = /(?:部门|单位)[预决]算/;

/** Says so where a report is of a government: what it states is not what an agency got and spent. */
export function warnOfGovernment({ naming, body }: Evidence, file: VFile): void {
  const title = naming.find((line) => TITLE.test(line));
  if (title === undefined || !OF_ALL.test(body) || naming.some((line) => OF_AGENCY.test(line)))
    return;
  warn(file, undefined, {
    rule: 'government-accounts',
    reason: 'These are the accounts of a whole government, not of one of its agencies',
    expected: 'a report on 部门决算, 单位决算, 部门预算 or 单位预算',
    found: `“${title.slice(0, 40)}”`,
    advice: 'Leave it out: its amounts cannot be compared with those of agencies',
  });
}
