import { expect, it } from 'vitest';
import { clausesOfText, wordsOfText } from './words-of-text.ts';

it.each([
  ['预算调整率重算', '预算|调整率|重算'],
  ['机关事业单位职业年金缴费支出', '机关|事业|单位|职业|年金|缴费|支出'],
  ['收支总计比上一年多 140.39 万元', '收支|总计|比上|一年|多| |140.39 万元'],
  ['12 项支出里，4 项比年初预算多', '12 项|支出|里，|4 项|比|年初|预算|多'],
  ['上年（2022年结转）资金', '上年|（2022年|结转）|资金'],
  ['资金(2022年结转)，[区级]资金', '资金|(2022年|结转)，|[区级]|资金'],
  ['≤30分钟，≥90%', '≤30|分钟，|≥90%'],
  ['来源，原文第 601 行。单位：万元', '来源，|原文|第 601 行。|单位：万元'],
  ['DRGS项目，EU-China', 'DRGS|项目，|EU-China'],
  ['', ''],
])('%s', (text, words) => {
  expect(wordsOfText(text).join('|')).toBe(words);
  expect(wordsOfText(text).join('')).toBe(text);
});

it('knows clauses by their commas', () => {
  expect(clausesOfText('甲，乙丙，丁')).toEqual(['甲，', '乙丙，', '丁']);
});
