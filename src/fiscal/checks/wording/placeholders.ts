/** No blank of a template is left unfilled. */
import type { Check } from '../check.ts';
import { findWords, findWordsOfForms } from '../reading/statements/paragraphs.ts';
import { wordingOutcome } from '../comparing/without-amounts.ts';

const BLANK =
  /\*{2,}\s*(?:次|个|万元|元|人|辆|家|台|批|项|年|月|%)|\*{4,}|[×✕]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|_{3,}|＿{2,}/;
const INSTRUCTION =
  /[（(](?:若|如)(?:无|没有)[^（）()]{0,30}(?:删除|说明|填写)[^（）()]{0,20}[）)]|请(?:自行)?删除|此处(?:请)?填写|[（(]请(?:各单位|根据实际|结合实际|如实)[^（）()]{0,40}[）)]|根据(?:本单位)?实际情况(?:填写|修改)/;
/** `增加（减少）5.00 万元`: one of the two was to be struck out; with a sign, the number says which is meant. */
const CHOICE =
  /(?:增加|增长|上升)[（(/／](?:减少|下降|降低)[）)]?\s*(?=\d)|(?:减少|下降|降低)[（(/／](?:增加|增长|上升)[）)]?\s*(?=\d)/;
const NO_REASON = /原因(?:是|为|系)[：:]?\s*[。；]/;

/** What a template leaves in the running text, and how the page tells it. */
const LEFT: readonly (readonly [string, RegExp, (words: string) => string])[] = [
  ['blank', BLANK, (words) => `有没填的空位“${words}”`],
  ['hint', INSTRUCTION, (words) => `留着填写模板的提示“${words}”`],
  ['choice', CHOICE, (words) => `写“${words.trim()}”，没有选定是哪一个`],
  ['reason', NO_REASON, (words) => `“${words}”后面没有写原因`],
];

export const placeholders: Check = {
  id: 'placeholders',
  family: 'wording',
  severity: 'wording',
  title: '有没有没填的空位',
  explanation:
    '公开报告按统一模板写成。正文和自评表的目标、完成情况里还留着星号、××、下划线等空位，或者正文里还留着“若无请删除”这样的填写提示、“增加（减少）”这样没有选定的词、“主要原因是”后面没有写下去的，在这里列出。',
  formula: '正文里没有空位和填写提示',
  find: (report) => [
    ...LEFT.flatMap(([id, pattern, told]) =>
      findWords(report, pattern).map(({ words, around, line, section }, index) =>
        wordingOutcome(`${id}:${line}:${index}`, `“${section}”里${told(words)}：“${around}”。`, [
          { label: `“${section}”的文字`, raw: around, line },
        ]),
      ),
    ),
    ...findWordsOfForms(report, BLANK).map(({ words, around, line, section }, index) =>
      wordingOutcome(`form:${line}:${index}`, `${section}里有没填的空位“${words}”：“${around}”。`, [
        { label: `${section}的文字`, raw: around, line },
      ]),
    ),
  ],
};
