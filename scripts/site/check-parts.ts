/** Whether parts of a site that were built apart make one site together. */
import { partName } from './part.ts';
import type { PartRecord } from './part-record.ts';

/** A part, and the folder that it was found in. */
export interface FoundPart {
  readonly folder: string;
  readonly record: PartRecord;
}

const listed = (words: readonly string[]) => words.join(', ');
const origin = ({ folder, record }: FoundPart) =>
  `${folder}${record.commit === null ? '' : ` (commit ${record.commit.slice(0, 10)})`}`;

/** What keeps parts from being joined, in words; nothing where they are one site. */
export function partFaults(parts: readonly FoundPart[]): string[] {
  const [first] = parts;
  if (first === undefined) return ['No part is named.'];
  const { of } = first.record;
  const others = parts.filter(({ record }) => record.of !== of);
  if (others.length > 0)
    return [
      `${first.folder} is one of ${of} parts, ` +
        `${listed(others.map(({ folder, record }) => `${folder} one of ${record.of}`))}. ` +
        'Name parts that were divided alike.',
    ];
  const byNumber = Map.groupBy(parts, ({ record }) => record.number);
  const doubled = [...byNumber.values()].flatMap((own) =>
    own.length === 1
      ? []
      : `Part ${partName(own[0]!.record)} is there more than once: ${listed(own.map(({ folder }) => folder))}. Name it once.`,
  );
  const missing = Array.from({ length: of }, (_, index) => index + 1).flatMap((number) =>
    byNumber.has(number)
      ? []
      : `Part ${partName({ number, of })} is missing. Build it with \`npm run build -- --shard ${partName({ number, of })}\`.`,
  );
  const strange = parts.filter(({ record }) => record.renderer !== first.record.renderer);
  const different =
    strange.length === 0
      ? []
      : [
          'These parts were built with different code, terms or settings: ' +
            `${listed([first, ...strange].map(origin))}. Build them from one commit, with the same SITE_URL, BASE_PATH and other variables.`,
        ];
  return [...doubled, ...missing, ...different];
}
