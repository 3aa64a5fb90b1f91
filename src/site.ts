/** What a deployer sets, from the environment; read once, at build time. */

export interface SiteSettings {
  readonly name: string;
  /** Origin of the published site, e.g. `https://example.org`; null where none is set. */
  readonly url: string | null;
  /** Path below which everything is served, with a slash at both ends. */
  readonly base: string;
  readonly description: string;
  /** Who publishes this site; null where nobody says. */
  readonly publisher: string | null;
  /** Where errors are reported: an address of a page or of mail; null where none is set. */
  readonly contact: string | null;
}

function setting(name: string): string | null {
  const value = process.env[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

/** `/a/b` for whatever was written: `a/b`, `/a/b`, `a/b/`; with a slash at both ends. */
export function normalBase(path: string): string {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

export const site: SiteSettings = {
  name: '明账',
  url: setting('SITE_URL'),
  base: normalBase(setting('BASE_PATH') ?? '/'),
  description: '把政府部门的预算、决算公开报告，变成手机上读得懂、可以引用、可以核对的网页。',
  publisher: setting('SITE_PUBLISHER'),
  contact: setting('SITE_CONTACT'),
};
