/** `由 3 万元增加到 5 万元，增加 2 万元，增长 66.67%`: two levels of an amount that a report sets beside each other, and what changes from one to the other. */
import type { Fact } from '../../../fact.ts';
import { withoutNoise } from '../../../words.ts';
import { moneyUnit } from '../../../statements/stated-amounts.ts';

const UP = '增加|增长|提高|上升|调增|增';
const DOWN = '减少|下降|降低|压减|压缩|调减|核减|减';
/** The words right before the first of the two, and right before the second. */
const FROM = /[由从][^，。；、]{0,20}$/;
const TO = new RegExp(
  `^(?:${UP}|${DOWN}|调整|变更|降|升)(?:了)?(?:到|至|为)了?(?:(?:20\\d\\d年度?|今年|本年度?)的?)?$`,
);
/** Right before what the difference is, or its share. */
const BY = new RegExp(`^[，,]?(?:共|净|合计)?(?:(${UP})|(?:${DOWN}))(?:了)?$`);

/** An amount before and after, and a difference or a share that is stated right behind the two. */
export interface LevelChange {
  readonly from: Fact;
  readonly to: Fact;
  readonly change: Fact;
}

/** What facts say of two levels beside each other; levels known to be of the year before are left to the comparison of years. */
export function levelChangesOf(facts: readonly Fact[]): LevelChange[] {
  return facts.flatMap((from, index) => {
    const [to, ...behind] = facts.slice(index + 1, index + 4);
    if (!to || !isPair(from, to)) return [];
    const other = behind.findIndex((change) => !isChangeOf(change, from));
    return behind
      .slice(0, other < 0 ? behind.length : other)
      .map((change) => ({ from, to, change }));
  });
}

/** What is printed before a number in the words around it. */
export function leadOf({ quote, raw }: Fact): string {
  const words = withoutNoise(quote);
  return words.slice(0, Math.max(0, words.lastIndexOf(withoutNoise(raw))));
}

function isPair(from: Fact, to: Fact): boolean {
  return (
    from.measure === 'mentioned' &&
    from.section === to.section &&
    from.unit === to.unit &&
    moneyUnit(from) !== null &&
    FROM.test(leadOf(from)) &&
    TO.test(leadOf(to))
  );
}

function isChangeOf(change: Fact, from: Fact): boolean {
  const isSame = change.unit === from.unit || change.unit === '%';
  return change.section === from.section && isSame && BY.test(leadOf(change));
}

/** Whether a difference or a share is said to be more rather than less. */
export function isStatedIncrease(change: Fact): boolean {
  return BY.exec(leadOf(change))?.[1] !== undefined;
}
