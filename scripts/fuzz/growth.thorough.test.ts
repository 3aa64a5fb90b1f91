/** Hostile text takes time in proportion to its length; `npm run fuzz` tries longer ones. */
import { expect, it } from 'vitest';
import { growthFaults, KINDS } from './growth.ts';

it.each(Object.keys(KINDS))('%s', (name) => {
  expect(growthFaults({ [name]: KINDS[name]! }, 12_000)).toEqual([]);
});
