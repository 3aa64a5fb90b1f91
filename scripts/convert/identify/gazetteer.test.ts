import { expect, it } from 'vitest';
import { locateAgency, regionByShortName } from './gazetteer.ts';

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
  ['教育部', 'central', null, [null, null, null]],
  ['水利部示例水利委员会', 'central', null, [null, null, null]],
  ['彭水县教育局', 'district', '500243', ['重庆市', null, '彭水苗族土家族自治县']],
  ['东乡县发展和改革局', 'district', '622926', ['甘肃省', '临夏回族自治州', '东乡族自治县']],
  ['鄂温克旗农牧局', 'district', '150724', ['内蒙古自治区', '呼伦贝尔市', '鄂温克族自治旗']],
  ['科左中旗财政局', 'district', '150521', ['内蒙古自治区', '通辽市', '科尔沁左翼中旗']],
  ['喀左县教育局', 'district', '211324', ['辽宁省', '朝阳市', '喀喇沁左翼蒙古族自治县']],
  ['巴州林业局', 'city', '652800', ['新疆维吾尔自治区', '巴音郭楞蒙古自治州', null]],
  ['巴中市巴州区教育局', 'district', '511902', ['四川省', '巴中市', '巴州区']],
  ['即墨市统计局', 'district', '370215', ['山东省', '青岛市', '即墨区']],
  ['天河市政中心', null, null, [null, null, null]],
  ['新疆生产建设兵团教育局', 'province', '650000', ['新疆维吾尔自治区', null, null]],
  ['第八师石河子市水利局', 'city', '659001', ['新疆维吾尔自治区', null, '石河子市']],
  ['第六师一〇一团', null, '650000', ['新疆维吾尔自治区', null, null]],
  ['绵阳高新区社会事业局', 'district', '510700', ['四川省', '绵阳市', null]],
  ['洛阳市高新区第一小学', 'district', '410300', ['河南省', '洛阳市', null]],
  ['重庆市示例经济技术开发区残疾人联合会', 'district', '500000', ['重庆市', null, null]],
  ['中国（云南）自由贸易试验区昆明片区管委会', null, '530000', ['云南省', null, null]],
  ['温州市自然资源和规划局洞头分局', 'district', '330305', ['浙江省', '温州市', '洞头区']],
  ['北京市规划和自然资源委员会通州分局', 'district', '110112', ['北京市', null, '通州区']],
  ['辽宁省本溪示例经济开发区管委会', 'district', '210500', ['辽宁省', '本溪市', null]],
  ['安徽宿松示例经济开发区管理委员会', 'district', '340826', ['安徽省', '安庆市', '宿松县']],
  ['青岛西海岸新区应急管理局', 'district', '370200', ['山东省', '青岛市', null]],
  ['洋浦经济开发区社会发展局', 'district', '460000', ['海南省', null, null]],
  ['平潭综合实验区财政金融局', 'district', '350128', ['福建省', '福州市', '平潭县']],
  ['中华全国示例联合会', 'central', null, [null, null, null]],
  [
    '乌拉特中旗示例苏木人民政府',
    'township',
    '150824',
    ['内蒙古自治区', '巴彦淖尔市', '乌拉特中旗'],
  ],
  ['四川省示例县水利局', 'district', '510000', ['四川省', null, null]],
  ['南通市港闸区审计局', 'district', '320600', ['江苏省', '南通市', null]],
  ['四川省示例灌区管理局', 'province', '510000', ['四川省', null, null]],
  ['河南省直管县示例办公室', 'province', '410000', ['河南省', null, null]],
  ['成都市西区示例医院', 'city', '510100', ['四川省', '成都市', null]],
  ['示例局', null, null, [null, null, null]],
] as const)('%s', (name, level, code, [province, city, district]) => {
  expect(locateAgency(name)).toEqual({ level, region: { code, province, city, district } });
});

it('finds the city by its short name where the text has the whole one', () => {
  const region = regionByShortName('九江示例高级中学', '隶属九江市教育局');
  expect(region).toEqual({ code: '360400', province: '江西省', city: '九江市', district: null });
  expect(regionByShortName('中山大学示例学院', '位于广州市')).toBeNull();
});
