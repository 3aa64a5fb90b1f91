/** A part of a site that is built by itself: which agencies are its own. */
import { shardOf } from '../index-search/shards.ts';

/** Part `number` of so many, counted from 1. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** More parts than this are a mistake in writing. */
const MOST_PARTS = 256;

/** Reads `2/4`; null where it is no part. */
export function readPart(text: string): Part | null {
  const [, number, of] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (number === undefined || of === undefined || of > MOST_PARTS) return null;
  return number >= 1 && number <= of ? { number, of } : null;
}

export const partName = ({ number, of }: Part): string => `${number}/${of}`;

/**
 * Whether a part builds the pages of an agency: by the agency's name alone, so that a new report moves no other.
 */
export function isOwn({ number, of }: Part, slug: string): boolean {
  return shardOf(slug, of) === number - 1;
}
