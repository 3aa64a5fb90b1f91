/** The finding and the text alternative. */
import { tailNote } from '../fold-tail.ts';
import { shareInSentence, shareLabel } from '../share-label.ts';
import { amountLabel, amountWords } from '../units.ts';
import type { ProjectChartData } from './data.ts';

/** The projects that the numbers are about: not all, where some cannot be read. */
function projectCount({ projects, unread }: ProjectChartData): string {
  return `${unread > 0 ? '能读出金额的 ' : ''}${projects.length} 个项目`;
}

/** 11 个项目的钱花了 93.1%. */
export function projectTitle(data: ProjectChartData): string {
  const { projects, planned, spent } = data;
  const count = projectCount(data);
  if (planned <= 0 || spent < 0) return `${count}，各自安排和花了多少钱`;
  const isAllSpent = projects.every((project) => project.spent === project.planned);
  if (spent === planned && !isAllSpent) return `${count}花的钱，加起来和安排的一样多`;
  if (spent > planned) return `${count}花的钱比安排的多，是安排的 ${shareLabel(spent / planned)}`;
  // Two 的 after each other are hard to follow.
  const money = data.unread > 0 ? `${count}，钱` : `${count}的钱`;
  if (spent === 0) return `${money}都没有花`;
  return isAllSpent ? `${money}都花完了` : `${money}花了${shareInSentence(spent / planned)}`;
}

/** One sentence that says what the bars show. */
export function projectSentence(data: ProjectChartData, year: number): string {
  const { pairs, planned, spent, unit } = data;
  const parts = pairs.map(
    (pair) =>
      `${pair.name}安排 ${amountLabel(pair.planned, unit)}、花了 ${amountLabel(pair.spent, unit)}`,
  );
  return `${year} 年，${projectCount(data)}一共安排 ${amountWords(planned, unit)}，花了 ${amountWords(spent, unit)}。按安排数从多到少，单位${unit}：${parts.join('；')}。`;
}

/** What a reader must know: what the tail holds, and which projects are missing. */
export function projectNotes({ tail, unread }: ProjectChartData): string[] {
  return [
    ...tailNote(`其他 ${tail.length} 个项目`, tail),
    ...(unread === 0 ? [] : [`另有 ${unread} 个项目的金额在报告里读不出，没有算进来。`]),
  ];
}
