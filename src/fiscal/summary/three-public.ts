/** The “three public” expenses in a sentence. */
import { threePublic, type ThreePublicId, type ThreePublicItem } from '../figures/three-public.ts';
import type { Report } from '../report.ts';
import { amountPiece, type Piece, type Sentence } from './sentence.ts';

const NAME = '“三公”经费（因公出国、公车、接待）';

/** What the parts are for. Buying and running cars count only where no sum of both is printed. */
const PART_NAMES: Readonly<Partial<Record<ThreePublicId, string>>> = {
  abroad: '因公出国',
  cars: '公车',
  'car-purchase': '买车',
  'car-running': '公车运行和维护',
  reception: '接待',
};

/** Null where no sum is printed. */
export function threePublicSentence(
  report: Pick<Report, 'tables' | 'unit' | 'kind' | 'year'>,
): Sentence | null {
  const found = threePublic(report);
  const total = found?.items.find(({ id }) => id === 'total');
  if (!found || !total) return null;
  const pieces = report.kind === 'final' ? spentPieces(total) : plannedPieces(total);
  if (pieces === null) return null;
  const side = report.kind === 'final' ? 'spent' : 'planned';
  return {
    topic: 'three-public',
    pieces: [...pieces, ...partPieces(found.items, total, side), '。'],
  };
}

function plannedPieces({ planned, line }: ThreePublicItem): Piece[] | null {
  if (planned === null || planned < 0) return null;
  return planned === 0 ? [`${NAME}没有安排`] : [`${NAME}计划花`, amountPiece(planned, line)];
}

function spentPieces({ planned, spent, line }: ThreePublicItem): Piece[] | null {
  if (spent === null || spent < 0 || (planned ?? 0) < 0) return null;
  const result = amountPiece(spent, line);
  if (planned === null) return spent === 0 ? [`${NAME}没有花钱`] : [`${NAME}花了`, result];
  if (spent === 0)
    return planned === 0
      ? [`${NAME}没有安排，也没有花钱`]
      : [`${NAME}计划`, amountPiece(planned, line), '，实际没有花'];
  if (planned === 0) return [`${NAME}没有安排预算，实际花了`, result];
  if (planned === spent) return [`${NAME}花了`, result, '，和预算一样多'];
  const word = spent > planned ? '多' : '少';
  return [`${NAME}花了`, result, `，比预算${word}`, amountPiece(spent - planned, line)];
}

function partPieces(
  items: readonly ThreePublicItem[],
  total: ThreePublicItem,
  side: 'planned' | 'spent',
): Piece[] {
  const hasCars = items.some((item) => item.id === 'cars' && item[side] !== null);
  const parts = items.filter(
    (item) =>
      PART_NAMES[item.id] !== undefined &&
      (item[side] ?? 0) > 0 &&
      !(hasCars && item.id.startsWith('car-')),
  );
  const [only] = parts;
  const verb = side === 'spent' ? '用于' : '安排给';
  if (only && parts.length === 1 && only[side] === total[side])
    return [`，全部${verb}${PART_NAMES[only.id] ?? ''}`];
  return parts.flatMap((part, index): Piece[] => [
    `${index === 0 ? '，其中' : '、'}${PART_NAMES[part.id] ?? ''}`,
    amountPiece(part[side] ?? 0, part.line),
  ]);
}
