/** Each of the “three public” expenses by the words that texts call it; domestic receptions are only a part of one. */
import type { ThreePublicId } from './three-public.ts';

const CAR = '公务用?车(?:辆)?';
const COST = '(?:费用?|经费)?(?:财政拨款)?(?:支出|预算|决算)*';
const RUNNING = '(?:运行|运维|维护)(?:[及和]?维护)?';

/** Subjects as checks compare them: without blanks and quotes. */
export const THREE_PUBLIC_WORDS: Readonly<Record<ThreePublicId, RegExp>> = {
  total:
    /^(?:一般公共预算)?(?:(?:财政)?拨款)?(?:安排的?)?三公经费(?:财政拨款)?(?:支出|预算|决算|总额|合计)*$/,
  abroad: new RegExp(`^因公出国(?:[（(]境[）)])?${COST}$`),
  cars: new RegExp(`^${CAR}购置费?(?:支出)?[及和与]?(?:${CAR})?${RUNNING}${COST}$`),
  'car-purchase': new RegExp(`^${CAR}购置${COST}$`),
  'car-running': new RegExp(`^${CAR}${RUNNING}${COST}$`),
  reception: new RegExp(`^公务接待${COST}$`),
};

/** Which of the expenses a subject is. */
export function threePublicId(subject: string): ThreePublicId | null {
  const ids = Object.keys(THREE_PUBLIC_WORDS) as ThreePublicId[];
  return ids.find((id) => THREE_PUBLIC_WORDS[id].test(subject)) ?? null;
}

/** What the total is made of; texts state the cars as one expense or as two. */
export const THREE_PUBLIC_PARTS: readonly (readonly RegExp[])[] = (
  [
    ['abroad', 'cars', 'reception'],
    ['abroad', 'car-purchase', 'car-running', 'reception'],
  ] as const
).map((ids) => ids.map((id) => THREE_PUBLIC_WORDS[id]));
