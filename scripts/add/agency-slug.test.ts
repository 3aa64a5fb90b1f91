import { expect, it } from 'vitest';
import { proposeSlug } from './agency-slug.ts';

const region = { code: '140500', province: '山西省', city: '晋城市', district: null };

it('names a folder by region and initials', () => {
  expect(proposeSlug({ name: '晋城市教育局', region }, new Set())).toBe('jincheng-jyj');
  expect(
    proposeSlug(
      {
        name: '上海市浦东新区教育局',
        region: { code: '310115', province: '上海市', city: null, district: '浦东新区' },
      },
      new Set(),
    ),
  ).toBe('shanghai-pudongxin-jyj');
});

it('leaves the peoples of autonomous places out', () => {
  const slug = (name: string, province: string, city: string, district: string | null = null) =>
    proposeSlug({ name, region: { code: null, province, city, district } }, new Set());
  expect(slug('湘西州教育局', '湖南省', '湘西土家族苗族自治州')).toBe('xiangxi-jyj');
  expect(slug('金平县教育局', '云南省', '红河哈尼族彝族自治州', '金平苗族瑶族傣族自治县')).toBe(
    'honghe-jinping-jyj',
  );
  expect(slug('东乡县教育局', '甘肃省', '临夏回族自治州', '东乡族自治县')).toBe(
    'linxia-dongxiang-jyj',
  );
});

it('leaves the folders of other agencies alone', () => {
  const taken = new Set(['jincheng-mzj']);
  const slug = () => proposeSlug({ name: '晋城市民宗局', region }, taken);
  expect(slug()).toBe('jincheng-minzongju');
  taken.add('jincheng-minzongju');
  expect(slug()).toBe('jincheng-minzongju-2');
});
