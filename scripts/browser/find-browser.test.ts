import { expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

it('takes the browser that is set', () => {
  // Any program that answers --version will do.
  expect(findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
});

it('tells a wrong setting', () => {
  expect(() => findBrowser({ CHROME_PATH: '/nowhere/chrome' })).toThrow(
    'CHROME_PATH is set to /nowhere/chrome; expected a Chromium or Chrome that runs',
  );
});
