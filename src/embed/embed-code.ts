/** The code that puts a chart into somebody else's page. */
import type { Properties } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';

export interface Frame {
  /** Where the chart page is. */
  readonly address: string;
  /** Says what the frame shows to those who do not see it. */
  readonly title: string;
  readonly height: number;
}

/**
 * Scripts fit the height, links open beside the story; forms and devices stay out of reach. The page keeps its origin,
 * which is not that of the story: to a page without one, Safari allows no file of `'self'`, neither styles nor scripts.
 */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/**
 * An `<iframe>` that is complete on its own: a height for every width, a link for whoever shows no frames, and no
 * style attribute, which strict policies forbid.
 */
export function frameCode({ address, title, height }: Frame): string {
  const properties: Properties = {
    src: address,
    title,
    width: '100%',
    height: String(height),
    frameBorder: '0',
    loading: 'lazy',
    sandbox: SANDBOX.split(' '),
    allow: '',
  };
  return toHtml(h('iframe', properties, h('a', { href: address }, title)));
}

/** The frame with the script that makes its height exact. */
export function embedCode(frame: Frame, script: string): string {
  return `${frameCode(frame)}\n${toHtml(h('script', { async: true, src: script }))}`;
}
