import { afterEach, expect, it, vi } from 'vitest';
import { consoleEffects } from './console-effects.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const COUNTS = { holds: 1, rounding: 0, differs: 0, unverifiable: 0 };

it('says errors again at the end where other lines came after them, and only there', () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const effects = consoleEffects();
  effects.message('some/2023-final.txt:1:1: error: broken', 'error');
  effects.message('some/2024-final.txt:1:1: warning: odd', 'warning');
  effects.checked?.('sources/other/2023-final.txt', COUNTS);
  effects.close();
  expect(printed.mock.calls.at(-1)).toEqual([
    '\nTo be solved:\nsome/2023-final.txt:1:1: error: broken',
  ]);

  printed.mockClear();
  const quiet = consoleEffects();
  quiet.checked?.('sources/other/2023-final.txt', COUNTS);
  quiet.message('some/2023-final.txt:1:1: error: broken', 'error');
  quiet.close();
  expect(printed).toHaveBeenCalledTimes(2);
});
