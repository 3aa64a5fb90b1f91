import { expect, it } from 'vitest';
import { cutText, textWidth } from './text-width.ts';

it('counts Chinese as one em and digits as less', () => {
  expect(textWidth('卫生健康', 16)).toBe(64);
  expect(textWidth('（“三公”）', 10)).toBe(60);
  expect(textWidth('12.3', 10)).toBeCloseTo(24);
});

it('cuts what is too long for one line, and nothing else', () => {
  expect(cutText('卫生健康', 40, 10)).toBe('卫生健康');
  expect(cutText('社会保障和就业', 40, 10)).toBe('社会保…');
});
