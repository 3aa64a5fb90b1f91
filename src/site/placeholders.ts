/** What a static page cannot know stands in its texts for copying like this; a script puts in what is true. */
export const PLACEHOLDERS = {
  /** Of the site, where its builder has not set SITE_URL. No such domain can exist (RFC 2606). */
  origin: 'https://site.invalid',
  /** The day on which a reader opens the page. */
  today: '年-月-日',
} as const;
