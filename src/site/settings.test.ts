import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('settings of a site', () => {
  it('are none unless they are set', () => {
    expect(readSettings({ SITE_URL: ' ', BASE_PATH: '' })).toMatchObject({
      url: null,
      base: '/',
      publisher: null,
      contact: null,
      sisters: [],
      analytics: null,
    });
  });

  it.each([
    ['https://user.github.io', '', 'https://user.github.io', '/'],
    ['https://user.github.io/', '/repository', 'https://user.github.io', '/repository/'],
    ['https://例子.中国', 'a/b/', 'https://xn--fsqu00a.xn--fiqs8s', '/a/b/'],
    ['http://localhost:8080', '/', 'http://localhost:8080', '/'],
  ])('%s with %s is %s%s', (SITE_URL, BASE_PATH, url, base) => {
    expect(readSettings({ SITE_URL, BASE_PATH })).toMatchObject({ url, base });
  });

  it.each([
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'ftp://example.org'],
    ['SITE_URL', 'https://example.org/reports/'],
    ['SITE_URL', 'https://user@example.org'],
    ['BASE_PATH', 'https://example.org/reports/'],
    ['BASE_PATH', '/a b/'],
    ['BASE_PATH', '/../a/'],
    ['BASE_PATH', '/"onload="x/'],
    ['SITE_SISTERS', '/reports/'],
    ['SITE_SISTERS', 'https://example.org/ ftp://example.org/'],
    ['SITE_SISTERS', "https://example.org/a;script-src'none'/"],
    ['SITE_CONTACT', 'javascript:alert(1)'],
    ['SITE_CONTACT', 'the editors'],
  ])('%s=%s is refused, with what to do', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(
      new RegExp(`^${name}: expected .+; found “.+”\\. Correct or unset it\\.$`),
    );
  });

  it.each(['https://example.org/issues', 'mail@example.org', 'mailto:mail@example.org'])(
    '%s is a contact',
    (contact) => {
      expect(readSettings({ SITE_CONTACT: contact }).contact).toBe(contact);
    },
  );

  it('has sister sites, divided by blanks or commas', () => {
    const SITE_SISTERS = 'https://example.org https://例子.中国/reports,http://localhost:8080/';
    expect(readSettings({ SITE_SISTERS }).sisters).toEqual([
      'https://example.org/',
      'https://xn--fsqu00a.xn--fiqs8s/reports/',
      'http://localhost:8080/',
    ]);
  });

  it('is no sister of its own', () => {
    const settings = readSettings({
      SITE_URL: 'https://example.org',
      BASE_PATH: '/north/',
      SITE_SISTERS: 'https://example.org/north https://example.org/south',
    });
    expect(settings.sisters).toEqual(['https://example.org/south/']);
  });

  it('tells all that is wrong at once', () => {
    expect(() => readSettings({ SITE_URL: 'x', BASE_PATH: '?' })).toThrow(/SITE_URL.*\nBASE_PATH/);
  });
});
