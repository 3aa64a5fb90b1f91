/** An invented agency and what it spent in a year: reports are printed from it, so whatever is printed adds up. */
import { randomInt, randomLcg, randomLogNormal, shuffler } from 'd3';
import { fen, sumFen, type Fen } from '../../src/fiscal/money.ts';
import type { ReportKind } from '../../src/fiscal/report.ts';
import { listPlaces } from '../convert/identify/gazetteer.ts';
import { AGENCIES, PEOPLE, PROJECT_WORDS, REASONS, type FunctionItem } from './catalogue.ts';
import { ECONOMIC, type EconomicName } from './economic-catalogue.ts';

/** Random numbers of one report; the same seed gives the same. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly oneOf: <T>(choices: readonly T[]) => T;
  readonly some: <T>(choices: readonly T[], count: number) => T[];
  /** True in so many of a hundred cases. */
  readonly happens: (percent: number) => boolean;
  /** An amount around the given one, far above it now and then. */
  readonly around: (middle: number) => Fen;
}

export interface SpentItem extends FunctionItem {
  readonly basic: Fen;
  readonly project: Fen;
  readonly planned: Fen;
  readonly reason: string;
}

export interface EconomicItem {
  readonly code: string;
  readonly name: string;
  readonly amount: Fen;
}

export interface InventedProject {
  readonly name: string;
  readonly planned: Fen;
  readonly spent: Fen;
}

export interface Account {
  readonly agency: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly items: readonly SpentItem[];
  readonly people: readonly EconomicItem[];
  readonly office: readonly EconomicItem[];
  readonly cars: { readonly planned: Fen; readonly spent: Fen; readonly count: number };
  readonly reception: {
    readonly planned: Fen;
    readonly spent: Fen;
    readonly visits: number;
    readonly guests: number;
  };
  readonly previous: Fen;
  readonly projects: readonly InventedProject[];
}

/** What was spent on an item, on several, and of an economic kind. */
export const whole = ({ basic, project }: Pick<SpentItem, 'basic' | 'project'>): Fen =>
  sumFen([basic, project]);
export const total = (items: readonly SpentItem[]): Fen => sumFen(items.map(whole));
export const sumOf = (items: readonly EconomicItem[]): Fen =>
  sumFen(items.map(({ amount }) => amount));

/** The chance of a report, from the benchmark's seed and the report's number. */
export function chanceOf(seed: number, number: number): Chance {
  const source = randomLcg((seed * 7919 + number) / 2 ** 32);
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 8; skipped += 1) source();
  const between = (low: number, high: number) => randomInt.source(source)(low, high + 1)();
  const normal = randomLogNormal.source(source)(0, 0.8);
  return {
    between,
    oneOf: (choices) => choices[between(0, choices.length - 1)]!,
    some: (choices, count) => shuffler(source)([...choices]).slice(0, count),
    happens: (percent) => between(1, 100) <= percent,
    around: (middle) => fen(Math.max(100, Math.round(middle * normal()))),
  };
}

const WAN = 1_000_000;
const places = listPlaces().filter(({ level }) => level === 'district' || level === 'city');

/** The number of agencies that there are names for. */
const AGENCY_COUNT = places.length * AGENCIES.length;

/** Agency number so much, and its account of a year. Numbers above `AGENCY_COUNT` repeat names. */
export function inventAccount(
  number: number,
  year: number,
  kind: ReportKind,
  chance: Chance,
): Account {
  // Far apart in the list, so that neighbours in a run differ in region and kind.
  const at = (number * 7907) % AGENCY_COUNT;
  const place = places[at % places.length]!;
  const [name, own] = AGENCIES[Math.floor(at / places.length)]!;
  const { province, city, district } = place.region;
  const items = inventItems(own, kind, chance);
  const basic = sumFen(items.map((item) => item.basic));
  const officeTotal = fen(Math.round((basic * chance.between(8, 20)) / 100));
  const planned = chance.around(8 * WAN);
  return {
    agency: `${[city ?? province, district].filter(Boolean).join('')}${name}`,
    year,
    kind,
    items,
    people: split(
      ECONOMIC.people.flatMap(([, , list]) => list),
      fen(basic - officeTotal),
      chance,
    ),
    office: split(
      ECONOMIC.office.flatMap(([, , list]) => list),
      officeTotal,
      chance,
    ),
    cars: {
      planned,
      spent: fen(Math.round((planned * chance.between(50, 100)) / 100)),
      count: chance.between(1, 6),
    },
    reception: chance.happens(40)
      ? { planned: fen(0), spent: fen(0), visits: 0, guests: 0 }
      : {
          planned: fen(3 * WAN),
          spent: fen(chance.between(1, 30) * 100_000),
          visits: chance.between(1, 60),
          guests: chance.between(60, 600),
        },
    previous: fen(Math.round((total(items) * chance.between(80, 120)) / 100)),
    projects: inventProjects(items, place.name, chance),
  };
}

function inventItems(own: readonly FunctionItem[], kind: ReportKind, chance: Chance): SpentItem[] {
  const chosen = [
    ...own.filter(() => chance.happens(90)),
    ...PEOPLE.filter(() => chance.happens(85)),
  ];
  return (chosen.length === 0 ? own : chosen)
    .map((item) => {
      const middle = (item.isProject ? 120 : 300) * WAN;
      const spent = chance.around(PEOPLE.includes(item) ? middle / 10 : middle);
      const more = chance.happens(50);
      const planned =
        kind === 'budget'
          ? spent
          : fen(
              Math.round(
                (spent * (more ? chance.between(60, 99) : chance.between(101, 160))) / 100,
              ),
            );
      return {
        ...item,
        basic: item.isProject ? fen(0) : spent,
        project: item.isProject ? spent : fen(0),
        planned,
        reason: chance.oneOf(spent > planned ? REASONS.more : REASONS.less),
      };
    })
    .toSorted((one, other) => one.code.localeCompare(other.code));
}

/** An amount parted at random among items; some get nothing. Adds up exactly. */
function split(items: readonly EconomicName[], total: Fen, chance: Chance): EconomicItem[] {
  const weights = items.map(() => (chance.happens(75) ? chance.between(1, 100) : 0));
  const sum = Math.max(
    1,
    weights.reduce((a, b) => a + b, 0),
  );
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const largest = parts.indexOf(Math.max(...parts));
  return items.map(([code, name], index) => ({
    code,
    name,
    amount: fen(parts[index]! + (index === largest ? rest : 0)),
  }));
}

function inventProjects(
  items: readonly SpentItem[],
  place: string,
  chance: Chance,
): InventedProject[] {
  const money = items.filter((item) => item.isProject);
  const names = chance.some(PROJECT_WORDS, money.length);
  return money.slice(0, names.length).map((item, index) => ({
    name: chance.happens(30) ? `${place}${names[index]!}` : names[index]!,
    planned: fen(Math.max(item.planned, item.project)),
    spent: item.project,
  }));
}
