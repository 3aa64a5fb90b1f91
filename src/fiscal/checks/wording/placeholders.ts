/** No blank of a template is left unfilled. */
import type { Check } from '../check.ts';
import { findWords, findWordsOfForms } from '../reading/statements/paragraphs.ts';
import { wordingOutcome } from '../comparing/without-amounts.ts';

const BLANK =
  /\*{2,}\s*(?:次|个|万元|元|人|辆|家|台|批|项|年|月|%)|\*{4,}|[×✕]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|_{3,}|＿{2,}/;
const INSTRUCTION =
  /[（(](?:若|如)(?:无|没有)[^（）()]{0,30}(?:删除|说明|填写)[^（）()]{0,20}[）)]|请(?:自行)?删除|此处(?:请)?填写|[（(]请(?:各单位|根据实际|结合实际|如实)[^（）()]{0,40}[）)]|根据(?:本单位)?实际情况(?:填写|修改)/;

export const placeholders: Check = {
  id: 'placeholders',
  family: 'wording',
  severity: 'wording',
  title: '有没有没填的空位',
  explanation:
    '公开报告按统一模板写成。正文和自评表的目标、完成情况里还留着星号、××、下划线等空位，或者正文里还留着“若无请删除”这样的填写提示的，在这里列出。',
  formula: '正文里没有空位和填写提示',
  find: (report) => [
    ...findWords(report, BLANK).map(({ words, around, line, section }, index) =>
      wordingOutcome(
        `blank:${line}:${index}`,
        `“${section}”里有没填的空位“${words}”：“${around}”。`,
        [{ label: `“${section}”的文字`, raw: around, line }],
      ),
    ),
    ...findWordsOfForms(report, BLANK).map(({ words, around, line, section }, index) =>
      wordingOutcome(`form:${line}:${index}`, `${section}里有没填的空位“${words}”：“${around}”。`, [
        { label: `${section}的文字`, raw: around, line },
      ]),
    ),
    ...findWords(report, INSTRUCTION).map(({ words, line, section }, index) =>
      wordingOutcome(`hint:${line}:${index}`, `“${section}”里留着填写模板的提示：“${words}”。`, [
        { label: `“${section}”的文字`, raw: words, line },
      ]),
    ),
  ],
};
