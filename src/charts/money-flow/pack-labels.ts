/** Labels in rows beside a strip, each with a straight leader to what it names. */

/** What a label names lies between `from` and `to` along the strip. */
export interface Label {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Row 0 is the nearest to the strip; the leader of a label of another row stands at `at`. */
export interface PackedLabel extends Label {
  readonly at: number;
  readonly left: number;
  readonly row: number;
}

type Placed = Omit<PackedLabel, 'row'>;

/** Between a label and the leader of its neighbour. */
const LEADER_ROOM = 3;

/**
 * Puts labels into as few rows as they need, without a label over another or over a leader. A label that fits beside
 * what it names stands in its middle; any other leaves the leader of one neighbour free, the next one's or the one
 * before's: all ways to choose are tried, since a layer has few labels.
 * Null where no way keeps all of them apart.
 */
export function packLabels(
  labels: readonly Label[],
  width: number,
  gap: number,
): PackedLabel[] | null {
  const sorted = labels.toSorted((one, other) => one.from - other.from);
  let best: PackedLabel[] | null = null;
  for (let choice = 0; choice < 2 ** sorted.length; choice += 1) {
    const placed = sorted.map((_, index) =>
      placeLabel(sorted, index, width, (choice >> index) % 2 === 0 ? 'next' : 'previous'),
    );
    const packed = assignRows(placed, gap);
    if (packed && (best === null || rowCount(packed) < rowCount(best))) best = packed;
  }
  return best;
}

/** Labels one above the other, where there is no better way. */
export function stackLabels(labels: readonly Label[], width: number): PackedLabel[] {
  const sorted = labels.toSorted((one, other) => one.from - other.from);
  return sorted.map((_, row) => ({ ...placeLabel(sorted, row, width, 'next'), row }));
}

function rowCount(packed: readonly PackedLabel[]): number {
  return packed.reduce((most, { row }) => Math.max(most, row), 0);
}

function middle({ from, to }: Label): number {
  return (from + to) / 2;
}

function placeLabel(
  sorted: readonly Label[],
  index: number,
  width: number,
  free: 'next' | 'previous',
): Placed {
  const label = sorted[index]!;
  const [previous, next] = [sorted[index - 1], sorted[index + 1]];
  const at = middle(label);
  let left = at - label.width / 2;
  if (label.width > label.to - label.from) {
    if (free === 'next' && next) left = Math.min(left, middle(next) - LEADER_ROOM - label.width);
    if (free === 'previous' && previous) left = Math.max(left, middle(previous) + LEADER_ROOM);
  }
  return { ...label, at, left: Math.max(0, Math.min(width - label.width, left)) };
}

/** Rows such that a label stands above all whose leaders it would cover; null where two cover each other's. */
function assignRows(placed: readonly Placed[], gap: number): PackedLabel[] | null {
  const packed: PackedLabel[] = [];
  const open = new Set(placed);
  while (open.size > 0) {
    const label = [...open].find((each) =>
      [...open].every((other) => other === each || !covers(each, other)),
    );
    if (!label) return null;
    open.delete(label);
    const below = packed.filter((other) => covers(label, other));
    let row = below.reduce((most, other) => Math.max(most, other.row + 1), 0);
    while (packed.some((other) => other.row === row && touches(label, other, gap))) row += 1;
    packed.push({ ...label, row });
  }
  return packed;
}

function covers({ left, width }: Placed, { at }: Placed): boolean {
  return at > left - LEADER_ROOM / 2 && at < left + width + LEADER_ROOM / 2;
}

function touches(one: Placed, other: Placed, gap: number): boolean {
  return one.left < other.left + other.width + gap && other.left < one.left + one.width + gap;
}
