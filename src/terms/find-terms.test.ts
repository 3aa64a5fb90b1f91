import { describe, expect, it } from 'vitest';
import { createTermFinder } from './find-terms.ts';

const finder = createTermFinder(
  [
    { value: '三公', names: ['“三公”经费', '三公经费', '三公'] },
    { value: '财政拨款收入', names: ['财政拨款收入', '财政补助收入'] },
    { value: '一般公共预算财政拨款收入', names: ['一般公共预算财政拨款收入'] },
    { value: '事业收入', names: ['事业收入'] },
    { value: '出国', names: ['因公出国（境）费'] },
    { value: '机关服务', names: ['机关服务'], unlike: ['机关服务中心'] },
    { value: '商品和服务支出', names: ['商品和服务支出'] },
    { value: '电费', names: ['电费'] },
  ],
  ['城市商品和服务支出补贴'],
);

/** The text with what was found in brackets. */
const marked = (text: string) =>
  finder
    .inText(text)
    .map((piece) => (piece.value === null ? piece.text : `[${piece.text}]`))
    .join('');

describe('in text', () => {
  it.each([
    [
      'the longest name',
      '一般公共预算财政拨款收入和财政拨款收入',
      '[一般公共预算财政拨款收入]和[财政拨款收入]',
    ],
    ['quotation marks of the name', '“三公”经费支出', '[“三公”经费]支出'],
    ['other quotation marks', '「三公」经费、"三公"经费', '[「三公」经费]、["三公"经费]'],
    ['a name without its quotation marks', '三公经费', '[三公经费]'],
    ['a name inside quotation marks', '除“事业收入”以外', '除“[事业收入]”以外'],
    ['brackets of half width', '因公出国(境)费0万元', '[因公出国(境)费]0万元'],
    ['an older name', '财政补助收入', '[财政补助收入]'],
  ])('finds %s', (_, text, result) => {
    expect(marked(text)).toBe(result);
  });

  it.each([
    ['after 其他', '其他商品和服务支出'],
    ['after 非', '非财政拨款收入'],
    ['in a word that means something else', '机关服务中心'],
    ['in the name of another thing', '城市商品和服务支出补贴'],
    ['for a name of two characters', '水电费'],
    ['across a full stop', '三公。经费'],
  ])('finds nothing %s', (_, text) => {
    expect(marked(text)).toBe(text);
  });

  it('keeps the whole text', () => {
    const text = '（一）“三公”经费：财政拨款收入（含事业收入）……';
    expect(
      finder
        .inText(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('finds nothing without terms, and nothing in nothing', () => {
    expect(createTermFinder([]).inText('事业收入')).toEqual([{ text: '事业收入', value: null }]);
    expect(finder.inText('')).toEqual([]);
  });

  it('takes no name for a pattern', () => {
    const odd = createTermFinder([{ value: 1, names: ['a.c+[x]', '(未闭合'] }]);
    expect(odd.inText('abc').every(({ value }) => value === null)).toBe(true);
    expect(odd.inText('a.c+[x]和（未闭合').map(({ value }) => value)).toEqual([1, null, 1]);
  });
});

describe('a label', () => {
  it.each(['电费', '电　费', ' 电费 ', '一、电费', '（一）电费', '1.电费', '其中：电费'])(
    '%s is 电费',
    (label) => {
      expect(finder.ofLabel(label)).toBe('电费');
    },
  );

  it.each(['水电费', '电费合计', '', '合计'])('%s is no term', (label) => {
    expect(finder.ofLabel(label)).toBeNull();
  });
});
