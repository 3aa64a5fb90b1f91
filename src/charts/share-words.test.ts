import { expect, it } from 'vitest';
import { shareWords } from './share-words.ts';

it.each([
  [1, '全部'],
  [0.999, '绝大部分'],
  [0.9731, '绝大部分'],
  [0.9626, '超过九成'],
  [0.9, '九成'],
  [0.8934, '近九成'],
  [0.82, '超过八成'],
  [0.7, '七成'],
  [0.55, '超过一半'],
  [0.5001, '一半'],
  [0.5, '一半'],
  [0.48, '近一半'],
  [0.46, '超过四成'],
  [0.31, '超过三成'],
  [0.18, '近两成'],
  [0.12, '超过一成'],
  [0.09, null],
  [0, null],
] as const)('%d is %s', (share, words) => {
  expect(shareWords(share)).toBe(words);
});

it('never says more than is true', () => {
  const digits: Record<string, number> = {
    一: 1,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
  };
  for (let share = 0.1; share < 0.97; share += 0.0007) {
    const words = shareWords(share) ?? '';
    const tenth = words.includes('一半') ? 0.5 : (digits[words.at(-2) ?? ''] ?? 0) / 10;
    if (words.startsWith('超过')) expect(share).toBeGreaterThan(tenth);
    else if (words.startsWith('近')) expect(share).toBeLessThan(tenth);
    else expect(Math.abs(share - tenth)).toBeLessThan(0.0006);
  }
});
