/** The same project told twice: a form and an item of the running text, a form and a row of a list. */
import type { Project } from '../../../src/fiscal/projects/project.ts';
import { isAgencyName } from './forms/read-form-head.ts';
import { withoutNoise } from '../printed/text.ts';

type By = NonNullable<Project['link']>['by'];
interface Pair {
  form: Project;
  other: Project;
  by: By;
}

function key(name: string | null): string {
  return withoutNoise(name ?? '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/[“”"《》]/g, '')
    .replace(/项目(?:资金|经费)?$/, '')
    .replace(/(?<=.{4})(?:经费|费用)$/, '费');
}

/** Budget and spending as printed, `2.40` like `2.4`; null where one is missing. */
function amounts({ funds }: Project): string | null {
  if (!funds?.fullYear || !funds.executed) return null;
  return [funds.fullYear, funds.executed]
    .map(({ raw }) => String(Number(raw.replaceAll(',', ''))))
    .join('/');
}

const differ = (a: Project, b: Project) =>
  amounts(a) !== null && amounts(b) !== null && amounts(a) !== amounts(b);

/** `市信息中心培训费` is `培训费` of `市信息中心`, and `培训费` alone where no other unit is in front. */
function sameName(form: Project, other: Project): boolean {
  const [name, whole] = [key(form.name), key(other.name)];
  if (name === '' || whole === '') return false;
  if (name === whole)
    return form.unit === null || other.unit === null || key(form.unit) === key(other.unit);
  if (!whole.endsWith(name)) return false;
  const owner = whole.slice(0, whole.length - name.length);
  return (
    owner === key(form.unit) ||
    (isAgencyName(owner) && !differ(form, other) && (form.unit === null || name.length >= 6))
  );
}

/** Four characters in a row that two names share, behind the name of a unit. */
function alike(form: Project, other: Project): boolean {
  const [name, whole] = [key(form.name), key(other.name)];
  if (name === '') return true;
  for (let index = 0; index + 4 <= name.length; index += 1)
    if (whole.includes(name.slice(index, index + 4))) return true;
  return false;
}

/** Whether the item names another unit than the form. */
function otherUnit(form: Project, other: Project, units: readonly string[]): boolean {
  const owner = units.filter((unit) => key(other.name).startsWith(unit));
  return form.unit !== null && owner.length > 0 && !owner.includes(key(form.unit));
}

/** Pairs in which each side has no other candidate. */
function onlyPairs(
  forms: readonly Project[],
  others: readonly Project[],
  by: By,
  match: (form: Project, other: Project) => boolean,
): Pair[] {
  const candidates = forms.map((form) => others.filter((other) => match(form, other)));
  const counts = new Map<Project, number>();
  for (const other of candidates.flat()) counts.set(other, (counts.get(other) ?? 0) + 1);
  return forms.flatMap((form, index) => {
    const [other, ...more] = candidates[index] ?? [];
    return other && more.length === 0 && counts.get(other) === 1 ? [{ form, other, by }] : [];
  });
}

/** More projects than this in one report are no list of a report; linking them would not be linear. */
const MOST = 400;

function link(forms: readonly Project[], others: readonly Project[]): Pair[] {
  if (forms.length > MOST || others.length > MOST) return [];
  const pairs: Pair[] = [];
  const units = [...new Set(forms.flatMap(({ unit }) => (unit === null ? [] : [key(unit)])))];
  const add = (by: By, match: (form: Project, other: Project) => boolean) => {
    const free = (side: 'form' | 'other', all: readonly Project[]) =>
      all.filter((project) => !pairs.some((pair) => pair[side] === project));
    pairs.push(...onlyPairs(free('form', forms), free('other', others), by, match));
  };
  add('name', (form, other) => sameName(form, other) && !otherUnit(form, other, units));
  add(
    'amounts',
    (form, other) =>
      amounts(form) !== null &&
      amounts(form) === amounts(other) &&
      alike(form, other) &&
      !otherUnit(form, other, units),
  );
  add('name', (form, other) => sameName(form, other) && !otherUnit(form, other, units));
  return pairs;
}

/** Sets `link` on both accounts of a project; a link that the names do not give is marked as inferred. */
export function linkProjects(projects: readonly Project[]): Project[] {
  const of = (source: Project['source']) => projects.filter((project) => project.source === source);
  const links = new Map<Project, NonNullable<Project['link']>>();
  const forms = of('form').filter(({ kind }) => kind === 'project');
  for (const others of [of('narrative'), of('list')]) {
    for (const { form, other, by } of link(forms, others)) {
      if (!links.has(form)) links.set(form, { id: other.id, by, inferred: by !== 'name' });
      links.set(other, { id: form.id, by, inferred: by !== 'name' });
    }
  }
  return projects.map((project) => ({ ...project, link: links.get(project) ?? null }));
}
