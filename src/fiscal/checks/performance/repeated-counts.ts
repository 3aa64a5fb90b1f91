/** How many people, households or units a form counts is the same wherever it tells of them. */
import type { Indicator, Project } from '../../projects/project.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { wholeForms } from '../reading/projects/forms.ts';
import { projectLabel } from '../reading/projects/project-operands.ts';

/** Numbers of fewer digits are alike by chance, and two of so many may have changed places by chance. */
const FEWEST_DIGITS = 4;
const COUNTED =
  /(?<![\d.,])(\d{4,9})(?![\d.,])(人次|人|户|家|名|件|个|亩|平方米|辆|台|套|条|本|份)/g;

export const repeatedCounts: Check = {
  id: 'repeated-counts',
  family: 'performance',
  severity: 'figure',
  title: '自评表里同一个人数、户数前后是否一致',
  explanation:
    '自评表的完成值或目标值写了多少人、多少户等，同一行的原因或同一张表的目标、完成情况，或同一个项目的另一张表的同名指标又写了单位相同、只差一个数字（或两个数字颠倒）的数，在这里列出。不到四位的数、末尾凑整的数、写明是上年或计划的数不看；差得多的可能说的是别的事，只差末两位的可能真有增减，也不看。',
  formula: '指标的完成值 = 文字里的同一个数',
  find: (report) => {
    const forms = wholeForms(report);
    return [...forms.flatMap(findIn), ...betweenForms(forms)];
  },
};

interface Count {
  readonly digits: string;
  readonly unit: string;
}

function countsIn(text: string | null): Count[] {
  return [...withoutNoise(text ?? '').matchAll(COUNTED)]
    .map(([, digits = '', unit = '']) => ({ digits, unit }))
    .filter(
      ({ digits }) => !digits.endsWith('00') && digits.replace(/0$/, '').length >= FEWEST_DIGITS,
    );
}

/** A number that the words in front of it say is another one: 上年 1,150 人, 计划 1,350 人, 其中城区 12,045 人. */
const ANOTHER =
  /(?:上一?年|去年|同期|以前|计划|预计|预期|原定?|应|下达|其中)[^，。；、\d]{0,12}\d[\d.,]*/g;

/** What a text counts, of whatever it tells. */
interface Told {
  readonly words: string;
  readonly line: number;
  readonly counts: readonly Count[];
}

function told(words: string, line: number, text: string | null): Told {
  return { words, line, counts: countsIn(withoutNoise(text ?? '').replace(ANOTHER, '')) };
}

/**
 * Whether two numbers of as many digits differ in one, or in two that changed places. What differs in its last digits
 * only may have grown by a few.
 */
function isMisprint(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const places = [...one].flatMap((digit, place) => (digit === other[place] ? [] : [place]));
  const [first = 0, second] = places;
  const isSwapped =
    places.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first];
  return (
    (isSwapped && one.length > FEWEST_DIGITS) || (places.length === 1 && first < one.length - 2)
  );
}

function findIn(project: Project): Outcome[] {
  const { indicators, goal, result, lines } = project;
  const known = new Set(
    indicators.flatMap(({ target, actual, initialTarget }) =>
      [target, actual, initialTarget].flatMap((raw) => countsIn(raw).map(({ digits }) => digits)),
    ),
  );
  const ofForm = [
    told('完成情况', lines[0], result),
    { words: '目标', line: lines[0], counts: countsIn(goal) },
  ];
  return indicators.flatMap((indicator) => {
    const texts = [told('同一行的原因', indicator.line, indicator.reason), ...ofForm];
    return texts.flatMap(({ counts, words, line }) => {
      const beside = new Set(counts.map(({ digits }) => digits));
      return counts
        .filter(({ digits }) => !known.has(digits))
        .flatMap((count) => findOne(project, indicator, { ...count, words, line }, beside));
    });
  });
}

/** @param beside all numbers of the text: where it prints the one that the form prints, the other is of something else */
function findOne(
  project: Project,
  indicator: Indicator,
  { digits, unit, words, line }: Count & Omit<Told, 'counts'>,
  beside: ReadonlySet<string> = new Set(),
): Outcome[] {
  const printed = [
    ['完成值', indicator.actual],
    ['目标', indicator.target],
  ] as const;
  const found = printed.flatMap(([what, raw]) =>
    countsIn(raw)
      .filter(
        (count) =>
          count.unit === unit && !beside.has(count.digits) && isMisprint(count.digits, digits),
      )
      .map((count) => ({ what, count })),
  )[0];
  if (!found) return [];
  const { what, count } = found;
  const name = withoutNoise(indicator.name ?? '');
  const label = projectLabel(project);
  const [stated, expected] = [Number(digits), Number(count.digits)];
  return [
    {
      status: 'differs',
      place: `${project.id}:${indicator.line}:${digits}`,
      statement: `${label}“${name}”的${what}是 ${count.digits} ${unit}，${words}写 ${digits} ${unit}，相差 ${Math.abs(stated - expected)} ${unit}。`,
      unit,
      stated,
      expected,
      difference: stated - expected,
      tolerance: 0,
      reconciliation: null,
      operands: [
        { label: `“${name}”${what}`, raw: `${count.digits}${unit}`, line: indicator.line },
        { label: `${label}${words}`, raw: `${digits}${unit}`, line },
      ],
    },
  ];
}

/**
 * Indicators of the same name in several forms of the same project, each compared with the first. Two projects may
 * well count 12,345 and 12,845 people.
 */
function betweenForms(forms: readonly Project[]): Outcome[] {
  const named = forms
    .filter(({ name }) => name !== null)
    .flatMap((project) =>
      project.indicators.flatMap((indicator) =>
        countsIn(indicator.actual)
          .slice(0, 1)
          .map((count) => ({ project, indicator, count })),
      ),
    );
  const groups = Map.groupBy(named, ({ project, indicator, count }) =>
    [withoutNoise(project.name ?? ''), withoutNoise(indicator.name ?? ''), count.unit].join(' '),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.flatMap(({ project, indicator, count }) =>
      first && first.project !== project && isMisprint(first.count.digits, count.digits)
        ? findOne(first.project, first.indicator, {
            ...count,
            words: projectLabel(project),
            line: indicator.line,
          })
        : [],
    ),
  );
}
