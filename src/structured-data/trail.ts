/** The way from the home page down to a page. */
import type { BreadcrumbList, WithContext } from 'schema-dts';
import { absolute, addresses } from '../site/addresses.ts';
import { CONTEXT } from './graph.ts';

export interface TrailStep {
  readonly name: string;
  readonly address: string;
}

/**
 * @param steps the pages between the home page and this one
 * @param last the name of this page, which needs no address
 */
export function trailData(steps: readonly TrailStep[], last: string): WithContext<BreadcrumbList> {
  const above = [{ name: '首页', address: addresses.home() }, ...steps];
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(({ name, address }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name,
        item: absolute(address),
      })),
      { '@type': 'ListItem', position: above.length + 1, name: last },
    ],
  };
}
