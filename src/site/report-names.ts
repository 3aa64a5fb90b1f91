/** How reports, dates and regions are called on pages. */
import type { KeyFigureId } from '../fiscal/figures/key-figures.ts';
import {
  KIND_NAMES,
  SCOPE_NAMES,
  type Region,
  type ReportKind,
  type ReportSummary,
} from '../fiscal/report.ts';

/** `2024-09` is `2024 年 9 月`. */
export function dateName(date: string): string {
  const [year, month, day] = date.split('-');
  return [`${year} 年`, month && `${Number(month)} 月`, day && `${Number(day)} 日`]
    .filter(Boolean)
    .join(' ');
}

/** `部门决算`, `单位预算`. */
export function kindName(report: Pick<ReportSummary, 'kind' | 'scope'>): string {
  return SCOPE_NAMES[report.scope] + KIND_NAMES[report.kind];
}

/** `2024 年度部门决算`; reports of one year are named together: `2024 年度部门决算、部门预算`. */
export function yearName(
  reports: readonly Pick<ReportSummary, 'kind' | 'scope' | 'year'>[],
): string {
  return `${reports[0]?.year ?? ''} 年度${reports.map(kindName).join('、')}`;
}

/** `某市某局 2024 年度部门决算`: what the page of a year is called, and each report on it. Expects one agency and year. */
export function pageName(
  reports: readonly Pick<ReportSummary, 'agency' | 'kind' | 'scope' | 'year'>[],
): string {
  return `${reports[0]?.agency.name ?? ''} ${yearName(reports)}`;
}

/** The names of a region from the largest to the smallest; empty where nothing is known. */
export function regionNames(region: Region): string[] {
  const { province, city, district } = region;
  return [province, city, district].filter((name): name is string => name !== null && name !== '');
}

/** `山西省` and `山西省/晋城市`: every region that a place lies in, the largest first. */
export function regionPaths(region: Region): string[] {
  const names = regionNames(region);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

const KEY_FIGURE_NAMES: Readonly<Record<ReportKind, Readonly<Record<KeyFigureId, string>>>> = {
  final: {
    'total-spending': '全年支出',
    'basic-spending': '基本支出',
    'project-spending': '项目支出',
    'three-public': '“三公”经费',
  },
  budget: {
    'total-spending': '全年支出预算',
    'basic-spending': '基本支出',
    'project-spending': '项目支出',
    'three-public': '“三公”经费预算',
  },
};

/** What a key figure is called: a budget's spending is planned. */
export function keyFigureName(id: KeyFigureId, kind: ReportKind): string {
  return KEY_FIGURE_NAMES[kind][id];
}
