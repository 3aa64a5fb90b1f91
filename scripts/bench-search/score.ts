/** How good answers are, compared with a plain scan of all pages. */
import type { Answered, Cost } from './ask.ts';
import { holds, plain, type ScannedPage } from './scan-pages.ts';

/** Precision is of the first answers, which are what people read. */
const FIRST = 5;

export interface Quality {
  readonly phrases: number;
  readonly recall: number;
  readonly precision: number;
  /** The first phrases that missed a page or found a wrong one. */
  readonly faults: readonly string[];
}

/** The paths of the pages with a report that holds all words, by a scan of every line. */
function scanFor(typed: string, plainPages: readonly ScannedPage[]): Set<string> {
  const words = typed.split(' ').map(plain);
  const isWanted = (lines: readonly string[]) =>
    words.every((word) => lines.some((line) => holds(line, word)));
  return new Set(
    plainPages.filter(({ reports }) => reports.some(isWanted)).map(({ path }) => path),
  );
}

/** @param plainPages the pages with `plain` lines */
export function qualityOf(
  answers: readonly Answered[],
  plainPages: readonly ScannedPage[],
): Quality {
  let [expected, found, shown, right] = [0, 0, 0, 0];
  const faults: string[] = [];
  for (const { typed, paths } of answers) {
    const wanted = scanFor(typed, plainPages);
    const first = paths.slice(0, FIRST);
    const hits = paths.filter((path) => wanted.has(path)).length;
    const good = first.filter((path) => wanted.has(path)).length;
    expected += wanted.size;
    found += hits;
    shown += first.length;
    right += good;
    if (hits < wanted.size || good < first.length) faults.push(typed);
  }
  return {
    phrases: answers.length,
    recall: expected === 0 ? 1 : found / expected,
    precision: shown === 0 ? 1 : right / shown,
    faults: faults.slice(0, 10),
  };
}

/** The value that so large a share of all values stays below. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Half of the searches cost less than `median`; of twenty, one costs more than `slow`. */
export function spread(costs: readonly Cost[], measure: (cost: Cost) => number) {
  const values = costs.map(measure);
  return { median: quantile(values, 0.5), slow: quantile(values, 0.95) };
}
