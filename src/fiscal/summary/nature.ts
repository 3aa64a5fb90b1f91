/** Money that keeps an agency running beside money for tasks of their own. */
import type { KeyFigure } from '../figures/key-figures.ts';
import { amountPiece, type Sentence } from './sentence.ts';

const RUNNING = '日常运转（发工资、办公等）';
const TASKS = '专门的事情';

/** Null unless both are printed, or one of them is all there is. */
export function natureSentence(figures: readonly KeyFigure[]): Sentence | null {
  const find = (id: KeyFigure['id']) => figures.find((figure) => figure.id === id);
  const basic = find('basic-spending');
  const project = find('project-spending');
  const total = find('total-spending');
  if ((basic?.amount ?? 0) < 0 || (project?.amount ?? 0) < 0) return null;
  const whole = (figure: KeyFigure | undefined) =>
    figure !== undefined &&
    figure.amount > 0 &&
    figure.amount === total?.amount &&
    figure.table.id === total.table.id;
  if (whole(basic)) return { topic: 'nature', pieces: [`全部是基本支出，用于${RUNNING}。`] };
  if (whole(project)) return { topic: 'nature', pieces: [`全部是项目支出，用来做${TASKS}。`] };
  if (!basic?.amount || !project?.amount) return null;
  return {
    topic: 'nature',
    pieces: [
      `基本支出`,
      amountPiece(basic.amount, basic.line),
      `，用于${RUNNING}；项目支出`,
      amountPiece(project.amount, project.line),
      `，用来做${TASKS}。`,
    ],
  };
}
