import { expect, it } from 'vitest';
import { locateAgency } from './gazetteer.ts';

it.each([
  ['晋城市医疗保障局', 'city', '140500', ['山西省', '晋城市', null]],
  ['焦作市马村区医疗保障局', 'district', '410804', ['河南省', '焦作市', '马村区']],
  ['洛阳市瀍河回族区医疗保障局', 'district', '410304', ['河南省', '洛阳市', '瀍河回族区']],
  ['河北省医疗保障局', 'province', '130000', ['河北省', null, null]],
  ['上海市浦东新区教育局', 'district', '310115', ['上海市', null, '浦东新区']],
  ['仙桃市水利和湖泊局', 'district', '429004', ['湖北省', null, '仙桃市']],
  ['楚雄州武定县人民法院', 'district', '532329', ['云南省', '楚雄彝族自治州', '武定县']],
  ['伊犁州财政局', 'city', '654000', ['新疆维吾尔自治区', '伊犁哈萨克自治州', null]],
  ['双江县水务局', 'district', '530925', ['云南省', '临沧市', '双江拉祜族佤族布朗族傣族自治县']],
  ['示例市公安局', null, null, [null, null, null]],
  ['随州市公安局曾都区分局', 'district', '421303', ['湖北省', '随州市', '曾都区']],
  ['中共苏州市姑苏区委宣传部', 'district', '320508', ['江苏省', '苏州市', '姑苏区']],
  ['中国共产党广西壮族自治区委员会办公厅', 'province', '450000', ['广西壮族自治区', null, null]],
  ['共青团中央', 'central', null, [null, null, null]],
  ['山西大学', null, '140000', ['山西省', null, null]],
  ['重庆渝北区人和街道办事处', 'township', '500112', ['重庆市', null, '渝北区']],
  ['福建省闽清第一中学', 'district', '350124', ['福建省', '福州市', '闽清县']],
  ['山东省实验中学', 'province', '370000', ['山东省', null, null]],
  ['国家医疗保障局', 'central', null, [null, null, null]],
  ['示例局', null, null, [null, null, null]],
] as const)('%s', (name, level, code, [province, city, district]) => {
  expect(locateAgency(name)).toEqual({ level, region: { code, province, city, district } });
});
