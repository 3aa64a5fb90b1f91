import { expect, it } from 'vitest';
import { decimalsOf } from '../../tables/print-precision.ts';
import { compareRate } from './rates.ts';

it('takes full-width digits for what they are', () => {
  expect(decimalsOf('６０．００')).toBe(2);
  expect(decimalsOf('６０．００％')).toBe(2);
  const [part, whole] = [
    { amount: 60, step: 0 },
    { amount: 100, step: 0 },
  ];
  expect(compareRate('６０．００', part, whole)?.status).toBe('holds');
  expect(compareRate('６１．００％', part, whole)?.status).toBe('differs');
});
