/** What a deployer may set, from the environment, held to what it must be. Pure; `site.ts` reads it once. */
import { z } from 'zod';

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
  /** Home pages of other sites of this kind whose reports the search finds too, each with a slash at the end. */
  readonly sisters: readonly string[];
  /** Readers are not watched. A site that wants to count them says so here, and in its code. */
  readonly analytics: null;
}

/** `/a/b/` for whatever was written: `a/b`, `/a/b`, `a/b/`; with a slash at both ends. */
function normalBase(path: string): string {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Nothing and blanks are no setting: a workflow sets every variable, with or without a value. */
const optional = z
  .string()
  .optional()
  .transform((value) => value?.trim() ?? '')
  .transform((value) => (value === '' ? null : value));

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && `${pathname}${search}${hash}${username}` === '/';
}

const listOf = (text: string | null) => text?.split(/[\s,]+/).filter(Boolean) ?? [];

const isPath = (text: string) =>
  /^[\w~./-]*$/.test(text) && !text.split('/').some((part) => part === '.' || part === '..');

/** Its path is held to what a policy of content can name. */
function isHomePage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && isPath(pathname) && `${search}${hash}${username}` === '';
}

const isContact = (text: string) =>
  /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '') ||
  z.email().safeParse(text.replace(/^mailto:/, '')).success;

const environment = z.object({
  SITE_URL: optional
    .refine((value) => value === null || isOrigin(value), {
      error:
        'expected an origin such as https://example.org, without a path; a path goes into BASE_PATH',
    })
    .transform((value) => value && new URL(value).origin),
  BASE_PATH: optional
    .refine((value) => value === null || isPath(value), {
      error: 'expected a path such as /reports/, of letters, digits, “-”, “_”, “.” and “~”',
    })
    .transform((value) => normalBase(value ?? '/')),
  SITE_PUBLISHER: optional,
  SITE_SISTERS: optional
    .refine((value) => listOf(value).every(isHomePage), {
      error: 'expected home pages such as https://example.org/reports/, with blanks between them',
    })
    .transform((value) => listOf(value).map((home) => new URL(home).href.replace(/\/?$/, '/'))),
  SITE_CONTACT: optional.refine((value) => value === null || isContact(value), {
    error: 'expected an address of mail or of a page that begins with https://',
  }),
});

/**
 * The settings of a site.
 *
 * @throws Error that names each variable that cannot be used, what was expected and what was found
 */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>>,
): SiteSettings {
  const read = environment.safeParse(variables);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}: ${message}; found “${variables[name] ?? ''}”. Correct or unset it.`;
    });
    throw new Error(faults.join('\n'));
  }
  const { SITE_URL, BASE_PATH, SITE_PUBLISHER, SITE_CONTACT, SITE_SISTERS } = read.data;
  // One list of all sites may be set for each of them.
  const own = `${SITE_URL}${BASE_PATH}`;
  return {
    name: '明账',
    url: SITE_URL,
    base: BASE_PATH,
    description: '把政府部门的预算、决算公开报告，变成手机上读得懂、可以引用、可以核对的网页。',
    publisher: SITE_PUBLISHER,
    contact: SITE_CONTACT,
    sisters: SITE_SISTERS.filter((home) => home !== own),
    analytics: null,
  };
}
