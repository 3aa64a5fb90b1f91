import { describe, expect, it, vi } from 'vitest';
import type { ReportSummary } from '../fiscal/report.ts';
import { agenciesOf, MOST_LISTED, regionLevels, regionPages, regionTree } from './regions.ts';

// Outside a build of the site there is no collection; the tree needs none.
vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve([]) }));

type Place = ReportSummary['agency']['region'];

const NOWHERE: Place = { code: null, province: null, city: null, district: null };
const place = (code: string, city: string | null, district: string | null = null): Place => ({
  code,
  province: '山西省',
  city,
  district,
});

function summary(slug: string, region: Place, year = 2023): ReportSummary {
  return { id: `${slug}/${year}-final`, agency: { slug, region }, year } as ReportSummary;
}

const slugs = (entries: ReturnType<typeof agenciesOf>) => entries.map(({ agency }) => agency.slug);

describe('regionLevels', () => {
  it('lists province, city and district, with codes filled up with zeros', () => {
    expect(regionLevels({ region: place('140502', '晋城市', '城区'), level: null })).toEqual([
      { code: '140000', name: '山西省' },
      { code: '140500', name: '晋城市' },
      { code: '140502', name: '城区' },
    ]);
  });

  it('leaves out levels that an agency does not have', () => {
    expect(regionLevels({ region: place('140000', null), level: null })).toEqual([
      { code: '140000', name: '山西省' },
    ]);
    expect(regionLevels({ region: place('140500', '晋城市', ''), level: null })).toHaveLength(2);
  });

  it('keeps a level of its own for agencies of unknown region', () => {
    expect(regionLevels({ region: NOWHERE, level: null })).toEqual([
      { code: 'other', name: '地区不明' },
    ]);
    expect(regionLevels({ region: NOWHERE, level: 'central' })).toEqual([
      { code: '100000', name: '中央' },
    ]);
  });
});

describe('regionTree', () => {
  it('puts each agency once, at its own level, the years together, the unknown last', () => {
    const tree = regionTree([
      summary('a-city', place('140500', '晋城市'), 2024),
      summary('a-city', place('140500', '晋城市'), 2023),
      summary('b-district', place('140502', '晋城市', '城区')),
      summary('c-nowhere', NOWHERE),
      summary('d-province', place('140000', null)),
    ]);
    expect(tree.map(({ name }) => name)).toEqual(['山西省', '地区不明']);
    const [province] = tree;
    const [city] = province?.parts ?? [];
    expect(slugs([...(province?.agencies ?? [])])).toEqual(['d-province']);
    expect(city?.agencies.map(({ years }) => years.length)).toEqual([2]);
    expect(city?.parts.map(({ name }) => name)).toEqual(['城区']);
    expect(slugs(province ? agenciesOf(province) : [])).toEqual([
      'd-province',
      'a-city',
      'b-district',
    ]);
  });

  it('orders regions by code, whatever the order of the agencies', () => {
    const tree = regionTree([
      summary('a', place('141000', '临汾市')),
      summary('b', place('140100', '太原市')),
    ]);
    expect(tree[0]?.parts.map(({ code }) => code)).toEqual(['140100', '141000']);
  });
});

describe('regionPages', () => {
  /** So many agencies in two districts of one city. */
  const city = (count: number) =>
    regionTree(
      Array.from({ length: count }, (_, index) =>
        summary(
          `agency-${String(index).padStart(5, '0')}`,
          index % 2 === 0 ? place('140502', '晋城市', '城区') : place('140521', '晋城市', '沁水县'),
        ),
      ),
    );

  it('gives provinces and cities a page', () => {
    expect(regionPages(city(MOST_LISTED)).map(({ node }) => node.name)).toEqual([
      '山西省',
      '晋城市',
    ]);
  });

  it('gives districts a page where a city has too many agencies to list, and loses none', () => {
    for (const count of [MOST_LISTED + 1, 5000]) {
      const pages = regionPages(city(count));
      expect(pages.map(({ node }) => node.name)).toEqual(['山西省', '晋城市', '城区', '沁水县']);
      const listed = pages.slice(2).flatMap(({ node }) => agenciesOf(node));
      expect(new Set(slugs(listed)).size).toBe(count);
    }
  });
});
