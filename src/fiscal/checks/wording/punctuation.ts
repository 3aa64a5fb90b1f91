/** No mark of punctuation stands twice. */
import type { Check } from '../check.ts';
import { findWords } from '../reading/statements/paragraphs.ts';
import { wordingOutcome } from '../comparing/without-amounts.ts';

const DOUBLED =
  /(?:。{2,}|，{2,}|、{2,}|；{2,}|：{2,}|，[。；]|[。；]，|、[。，；]|[。，；]、)|(?<=\d)\.\.(?![.\d])/;

export const punctuation: Check = {
  id: 'punctuation',
  family: 'wording',
  severity: 'wording',
  title: '标点有没有重复',
  explanation: '正文里连着印了两个句号、逗号、顿号等的地方。这只是排印，不影响数字。',
  formula: '一处只有一个标点',
  find: (report) =>
    findWords(report, DOUBLED).map(({ words, around, line, section }, index) =>
      wordingOutcome(`${line}:${index}`, `“${section}”里连着印了“${words}”：“${around}”。`, [
        { label: `“${section}”的文字`, raw: around, line },
      ]),
    ),
};
