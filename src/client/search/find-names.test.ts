import { describe, expect, it } from 'vitest';
import { listedAgency } from '../../../scripts/index-search/listed-names.ts';
import { findAgencies, findTerm, similar } from './find-names.ts';

const NAMES = [
  ['晋城市医疗保障局', '晋城市', null],
  ['南阳市教育局', '南阳市', null],
  ['重庆市长寿区审计局', '重庆市', '长寿区'],
] as const;
const agencies = NAMES.map(([name, city, district], index) =>
  listedAgency(
    {
      slug: `a${index}`,
      name,
      region: { code: null, province: null, city, district },
      level: null,
    },
    index === 1 ? ['南阳教体局'] : [],
  ),
);
const found = (typed: string) => findAgencies(typed, agencies).map(({ name }) => name);

describe('agencies', () => {
  it.each([
    '晋城',
    '医疗保障',
    '晋城医保局',
    'jincheng',
    'jinchengshi',
    'jcs',
    'jcsylbzj',
    'jcybj',
    'JinCheng',
    'jczybj',
  ])('are found by %s', (typed) => {
    expect(found(typed)).toEqual(['晋城市医疗保障局']);
  });

  it('are found by another name that is declared', () => {
    expect(found('教体局')).toEqual(['南阳市教育局']);
  });

  it('are found by the sounds that their characters have in a name', () => {
    expect(found('chongqing')).toEqual(['重庆市长寿区审计局']);
    expect(found('changshou')).toEqual(['重庆市长寿区审计局']);
  });

  it.each(['三公', 'q', 'dip', '局晋', 'incheng', '467'])('are not found by %s', (typed) => {
    expect(found(typed)).toEqual([]);
  });
});

describe('terms', () => {
  const terms = [{ names: ['“三公”经费', '三公'], plain: '', address: 'terms/three-public/' }];

  it('are found by any of their names, with or without marks', () => {
    expect(findTerm('三公经费', terms)).toBe(terms[0]);
    expect(findTerm('“三公”', terms)).toBe(terms[0]);
    expect(findTerm('三公经', terms)).toBeUndefined();
  });

  it('look alike where they share half of what was typed', () => {
    expect(similar('三公费用', terms, ({ names }) => names)).toEqual(terms);
    expect(similar('公费旅行安排', terms, ({ names }) => names)).toEqual([]);
  });
});
