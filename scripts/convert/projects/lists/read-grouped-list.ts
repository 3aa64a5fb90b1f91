/**
 * A table of several projects whose indicators stand side by side, each kind in columns of its own: `三级指标 | 指标值` below
 * 成本指标, 产出指标, 效益指标 and 满意度指标. A row with a name begins a project; the rows below it print more indicators.
 */
import { HEADER_SEPARATOR } from '../../../../src/fiscal/tables/columns.ts';
import type { MoneyUnit } from '../../../../src/fiscal/money.ts';
import type {
  Indicator,
  ProjectFund,
  ProjectFunds,
} from '../../../../src/fiscal/projects/project.ts';
import { flattenHeader } from '../../header/flatten-header.ts';
import { readDecimal, sumOf } from '../decimal.ts';
import { rowsOf, tokensOf, type FormRow } from '../form-rows.ts';
import { amountOf, unitOf } from '../funds/fund-amounts.ts';
import { SOURCES_ADD_UP } from '../funds/funds-in-columns.ts';
import { emptyIndicator } from '../indicators/indicator-of.ts';
import { levelWords } from '../indicators/indicator-levels.ts';
import { BLANK_FUNDS, projectOf, type UnlinkedProject } from '../project-of.ts';
import { onlyOne } from '../../only-one.ts';
import { closeUp, withoutNoise } from '../../printed/text.ts';
import type { Form } from '../../tree.ts';

const INDICATOR = /^(?:三级指标|指标名称)$/;
const TARGET = /^(?:年度)?指标值/;
const NAME = '项目名称';
const MONEY = /^项目(?:金额|资金|预算)/;
const WHOLE = /^(?:(?:资金)?总额|合计|小计)$/;
/** What stands above the levels of all indicators. */
const OVER_LEVELS = /^(?:项目)?绩效(?:目标|指标)$/;
const MOST_HEADER_ROWS = 5;

/** The columns of such a table, each known by its place. */
interface Columns {
  readonly name: number;
  readonly whole: number | null;
  readonly sources: readonly { label: string; column: number }[];
  /** Where indicators are named, each with its target right behind it. */
  readonly indicators: readonly { levels: readonly string[]; column: number }[];
}

function columnsOf(header: readonly FormRow[], width: number): Columns | null {
  const paths = flattenHeader(
    header.map(({ cells }) => cells),
    width,
  ).map((column) => column.split(HEADER_SEPARATOR));
  const leafOf = (column: number) => paths[column]?.at(-1) ?? '';
  const places = (isMeant: (path: readonly string[], column: number) => boolean) =>
    paths.flatMap((path, column) => (isMeant(path, column) ? [column] : []));
  const [name, ...otherNames] = places((path) => (path.at(-1) ?? '').includes(NAME));
  const indicators = places(
    (path, column) => INDICATOR.test(path.at(-1) ?? '') && TARGET.test(leafOf(column + 1)),
  ).map((column) => ({
    levels: (paths[column] ?? []).slice(0, -1).filter((word) => !OVER_LEVELS.test(word)),
    column,
  }));
  if (name === undefined || otherNames.length > 0 || indicators.length < 2) return null;
  const money = places(([first = '']) => MONEY.test(first));
  const whole = money.length === 1 ? money : money.filter((column) => WHOLE.test(leafOf(column)));
  return {
    name,
    whole: onlyOne(whole),
    sources: money
      .filter((column) => !whole.includes(column))
      .map((column) => ({ label: leafOf(column), column })),
    indicators,
  };
}

/** The sum and its sources, which must add up to it where any is printed. */
function readFunds(
  row: FormRow,
  { whole, sources }: Columns,
  unit: MoneyUnit | null,
): ProjectFunds | null {
  const at = (column: number | null) => readDecimal(row.cells[column ?? -1] ?? '');
  const total = at(whole);
  if (!total) return null;
  const printed = sources.flatMap(({ label, column }) => {
    const amount = at(column);
    return amount ? [{ label, amount }] : [];
  });
  const fund = (label: string | null, amount: typeof total): ProjectFund => ({
    ...BLANK_FUNDS,
    label,
    fullYear: amountOf(amount, unit, row.line),
  });
  const addsUp = sumOf(printed.map(({ amount }) => amount)) === total.millionths;
  return {
    ...BLANK_FUNDS,
    fullYear: amountOf(total, unit, row.line),
    parts: addsUp ? printed.map(({ label, amount }) => fund(label, amount)) : [],
  };
}

/** The indicators of a project, column by column, as the kinds stand side by side. */
function readIndicators(group: readonly FormRow[], columns: Columns): Indicator[] {
  return columns.indicators.flatMap(({ levels, column }) => {
    const [level1 = null, level2 = null] = levels.map(levelWords);
    return group.flatMap(({ cells, line }): Indicator[] => {
      const [name, target] = [cells[column], cells[column + 1]].map((cell) => closeUp(cell ?? ''));
      if (!name || !target) return [];
      return [{ ...emptyIndicator(line), level1, level2, name, target }];
    });
  });
}

/** One project; null where the rows print no indicator, as those that sum up a unit. */
function readProject(
  group: readonly FormRow[],
  columns: Columns,
  unit: MoneyUnit | null,
  form: Form,
): UnlinkedProject | null {
  const [first] = group;
  const indicators = readIndicators(group, columns);
  if (!first || indicators.length === 0) return null;
  const funds = readFunds(first, columns, unit);
  const behind = columns.indicators[0]?.column ?? 0;
  const cells = group.flatMap(tokensOf).filter(({ column }) => column >= behind).length;
  const isWhole = cells === 2 * indicators.length;
  return projectOf(
    {
      source: 'form',
      kind: 'target',
      state: isWhole ? 'clean' : 'partial',
      title: form.title,
      name: closeUp(first.cells[columns.name] ?? ''),
      funds,
      indicators,
      proofs: funds && funds.parts.length > 0 ? [SOURCES_ADD_UP] : [],
      missing: isWhole ? [] : ['有的指标没有列出'],
      lines: [first.line, group.at(-1)?.line ?? first.line],
      raw: [...group],
    },
    { funds: funds && funds.parts.length > 0 ? [SOURCES_ADD_UP] : [] },
    '这一列的表头',
  );
}

/** The projects of such a table, or null where the form is none. */
export function readGroupedList(form: Form): UnlinkedProject[] | null {
  const rows = rowsOf(form);
  const isNamed = ({ cells }: FormRow) => cells.some((cell) => withoutNoise(cell).includes(NAME));
  const begin = rows.findIndex(isNamed);
  const below = rows.slice(begin, begin + MOST_HEADER_ROWS);
  const height = below.findIndex(
    ({ cells }) => cells.filter((cell) => INDICATOR.test(withoutNoise(cell))).length > 1,
  );
  if (begin < 0 || height < 0) return null;
  const body = rows.slice(begin + height + 1);
  const width = Math.max(...[...below, ...body].map(({ cells }) => cells.length));
  const columns = columnsOf(below.slice(0, height + 1), width);
  if (!columns) return null;
  const unit = unitOf(rows);
  const groups: FormRow[][] = [];
  for (const row of body) {
    if (withoutNoise(row.cells[columns.name] ?? '') !== '' || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  const projects = groups.flatMap((group) => readProject(group, columns, unit, form) ?? []);
  return projects.length > 0 ? projects : null;
}
