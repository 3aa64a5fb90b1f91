/** From how many points on a project gets which grade: what the report prints, or else what is usual. */
import { oncePer } from '../../../once-per.ts';
import type { ReportContent } from '../../../report.ts';
import { withoutNoise } from '../../../words.ts';
import { FULL_POINTS } from './project-operands.ts';

/** The least points of 优, 良 and 中, in millionths; 差 has none. */
export type GradeLimits = ReadonlyMap<string, number>;

/** The grades from the highest on. */
export const GRADES = ['优', '良', '中', '差'] as const;

/** 《项目支出绩效评价管理办法》（财预〔2020〕10 号）. */
export const USUAL_LIMITS: GradeLimits = new Map([
  ['优', 90e6],
  ['良', 80e6],
  ['中', 60e6],
]);

/** `90分（含）以上为优`, `80-90分的，等级为良`. */
const POINTS_FIRST =
  /(\d{2,3})分?(?:[（(]含\d{0,3}分?[）)])?(?:及?以上|[-—~～－–至到](\d{2,3})分?(?:[（(]不?含\d{0,3}分?[）)])?(?:之间)?)的?[，,]?(?:评价|自评|绩效)?(?:等级|结果)?(?:评?定?为|是|属于|：)[“"]?([优良中])/g;
/** `优（90-100分）`, `“良”：得分≥80`. */
const GRADE_FIRST =
  /(?<![其集])([优良中])[秀好等]?[”"]?(?:等级)?[（(：:]([^（）()；;。，,、]{2,24}[（(]?[^（）()；;。，,、]{0,8})/g;
/** Words before points that projects got, and that are no limit: 各项目得分均在 95 分以上，为优. */
const REACHED = /(?:[均都]|平均|\d个)[^，。；、]*$/;
const LONGEST_LEAD = 16;
/** More than the points of one project. */
const RANGE = /以上|[≥≤>]|含|\d分?[-—~～－–至到]\d/;

function limitsIn(text: string): (readonly [grade: string, points: number])[] {
  const before = [...text.matchAll(POINTS_FIRST)].flatMap(
    ({ index, 1: from, 2: to = from, 3: grade = '' }) =>
      REACHED.test(text.slice(Math.max(0, index - LONGEST_LEAD), index))
        ? []
        : [[grade, Math.min(Number(from), Number(to)) * 1e6] as const],
  );
  const behind = [...text.matchAll(GRADE_FIRST)].flatMap(([, grade = '', words = '']) => {
    const points = [...words.matchAll(/(?<![\d.])\d{2,3}(?![\d.])/g)].map(([number]) =>
      Number(number),
    );
    return RANGE.test(words) && points.length > 0
      ? [[grade, Math.min(...points) * 1e6] as const]
      : [];
  });
  return [...before, ...behind];
}

/** The limits that the report prints; null where it prints none, or contradicts itself. */
export const printedLimits = oncePer(
  ({ sections, projects }: ReportContent): GradeLimits | null => {
    const texts = [
      ...sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => ('text' in block ? block.text : [])),
      ),
      ...projects.flatMap(({ raw }) => raw.flatMap(({ cells }) => cells)),
    ];
    const found = new Map<string, number>();
    for (const text of texts.filter((each) => /[优良]/.test(each) && /\d/.test(each)))
      for (const [grade, points] of limitsIn(withoutNoise(text))) {
        if (points > FULL_POINTS || (found.get(grade) ?? points) !== points) return null;
        found.set(grade, points);
      }
    const inOrder = GRADES.flatMap((grade) => found.get(grade) ?? []);
    const isFalling = inOrder.every(
      (points, index) => index === 0 || points < (inOrder[index - 1] ?? 0),
    );
    return found.has('优') && isFalling ? found : null;
  },
);

/** Whether so many points surely give a grade; null where the limits do not tell. */
export function hasGrade(points: number, grade: string, limits: GradeLimits): boolean | null {
  const place = GRADES.findIndex((each) => each === grade);
  const least = grade === '差' ? 0 : limits.get(grade);
  const higher = GRADES.slice(0, place).map((each) => limits.get(each));
  if (higher.some((limit) => limit !== undefined && points >= limit)) return false;
  if (least === undefined) return null;
  if (points < least) return false;
  const isBelowNext = place === 0 || higher.at(-1) !== undefined;
  return isBelowNext ? true : null;
}
