/** A share has its percent sign, as the others of the report have. */
import type { Check } from '../check.ts';
import { wordingOutcome } from '../comparing/without-amounts.ts';
import { findWords } from '../reading/statements/paragraphs.ts';

/** `占 76.23；`, `占总额的 76.23。`, never 占地 76.23 平方米 or 占比 2.5 个百分点: what counts stands right behind its number. */
const BARE = /占(?![地用])[^，。；;：:\d]{0,30}\d{1,3}\.\d{1,2}(?=\s*[；;，,。])/;
const WITH_SIGN = /占[^，。；;：:\d]{0,30}\d[\d.]*\s*[%％]/;

export const percentSigns: Check = {
  id: 'percent-signs',
  family: 'wording',
  severity: 'wording',
  title: '占比有没有漏写百分号',
  explanation:
    '说明写“占多少”，数字后面没有百分号，而别处的占比多数有的，在这里列出。“占地”“占用”和写了其他单位的不算。',
  formula: '占比的数字后面有百分号',
  find: (report) => {
    const bare = findWords(report, BARE);
    // Where most shares have no sign, the file lost them.
    if (findWords(report, WITH_SIGN).length <= bare.length) return [];
    return bare.map(({ words, around, line, section }, index) =>
      wordingOutcome(
        `${line}:${index}`,
        `“${section}”里“${words}”后面没有百分号，别处的占比有：“${around}”。`,
        [{ label: `“${section}”的文字`, raw: around, line }],
      ),
    );
  },
};
