import { expect, it } from 'vitest';
import { proposeSlug } from './agency-slug.ts';

const region = { code: '140500', province: '山西省', city: '晋城市', district: null };

it('names a folder by region and initials', () => {
  expect(proposeSlug({ name: '晋城市教育局', region }, new Map())).toBe('jincheng-jyj');
  expect(
    proposeSlug(
      {
        name: '上海市浦东新区教育局',
        region: { code: '310115', province: '上海市', city: null, district: '浦东新区' },
      },
      new Map(),
    ),
  ).toBe('shanghai-pudongxin-jyj');
});

it('keeps the folder an agency has', () => {
  expect(
    proposeSlug(
      { name: '晋城市医疗保障局', region },
      new Map([['晋城市医疗保障局', 'jincheng-ybj']]),
    ),
  ).toBe('jincheng-ybj');
});

it('leaves the folder of another agency with the same initials alone', () => {
  expect(
    proposeSlug({ name: '晋城市民宗局', region }, new Map([['晋城市民政局', 'jincheng-mzj']])),
  ).toBe('jincheng-minzongju');
});
