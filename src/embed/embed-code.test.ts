import { expect, it } from 'vitest';
import { frameCode } from './embed-code.ts';

const frame = {
  address: 'https://example.org/a/2023/charts/b/',
  title: '图里的“<话>”',
  height: 261,
};

it('lets the page in a frame keep its origin, without which Safari shows it without styles', () => {
  const sandbox = /sandbox="([^"]*)"/.exec(frameCode(frame))?.[1]?.split(' ');
  expect(sandbox).toContain('allow-same-origin');
  expect(sandbox).toContain('allow-scripts');
  expect(sandbox).not.toContain('allow-forms');
  expect(sandbox).not.toContain('allow-top-navigation');
});

it('shows a link where frames are not shown, with nothing of a title taken for markup', () => {
  expect(frameCode(frame)).toMatch(/><a href="https:[^"]*">图里的“&#x3C;话>”<\/a><\/iframe>$/);
});
