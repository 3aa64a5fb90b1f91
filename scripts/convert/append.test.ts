import { expect, it } from 'vitest';
import { append } from './append.ts';

it('appends more than a call has room for', () => {
  const many = Array.from({ length: 1_000_000 }, (_, index) => index);
  const list = [-1];
  append(list, many);
  expect(list).toEqual([-1, ...many]);
  expect(() => [-1].push(...many)).toThrow(RangeError);
});
