/** Pixels as a PNG file with a palette: flat drawings look the same and take a third of the bytes. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const COLOURS = 48;
/** A run of at least so many equal pixels is an area, whose colour is kept; the rest are edges. */
const AREA = 6;
/** Shades of edges closer to each other than this, in the sum of three channels, share an entry. */
const NEAR = 96;

/** How many pixels of each colour stand in areas, and how many in edges. */
interface Counts {
  readonly areas: Map<number, number>;
  readonly edges: Map<number, number>;
}

/** The sum of the differences of red, green and blue. */
function distance(one: number, other: number): number {
  const channel = (shift: number) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255));
  return channel(16) + channel(8) + channel(0);
}

function countColours(pixels: Uint32Array): Counts {
  const counts: Counts = { areas: new Map(), edges: new Map() };
  let start = 0;
  for (let at = 1; at <= pixels.length; at += 1) {
    const colour = pixels[start] ?? 0;
    if (at < pixels.length && pixels[at] === colour) continue;
    const kind = at - start >= AREA ? counts.areas : counts.edges;
    kind.set(colour, (kind.get(colour) ?? 0) + at - start);
    start = at;
  }
  return counts;
}

/** All colours of areas, then the shades of edges that occur most, each some way from all others. */
function choosePalette({ areas, edges }: Counts): number[] {
  const byCount = (counts: ReadonlyMap<number, number>) =>
    [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const palette: number[] = [];
  const take = (colours: readonly number[], apart: number) => {
    for (const colour of colours) {
      if (palette.length === COLOURS) return;
      if (palette.every((chosen) => distance(chosen, colour) >= apart)) palette.push(colour);
    }
  };
  take(byCount(areas), 8);
  take(byCount(edges), NEAR);
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let index = 1; index < palette.length; index += 1) {
    if (distance(palette[index] ?? 0, colour) < distance(palette[best] ?? 0, colour)) best = index;
  }
  return best;
}

/** A byte for each pixel, each row begun by the number of its filter: none. */
function packRows(pixels: Uint32Array, width: number, palette: readonly number[]): Buffer {
  const rows = Buffer.alloc(pixels.length + pixels.length / width);
  const known = new Map<number, number>();
  let [colour, index, byte] = [-1, 0, 0];
  for (let at = 0; at < pixels.length; at += 1) {
    if (at % width === 0) byte += 1;
    if (pixels[at] !== colour) {
      colour = pixels[at] ?? 0;
      index = known.get(colour) ?? nearest(palette, colour);
      known.set(colour, index);
    }
    rows[byte] = index;
    byte += 1;
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/**
 * The file's bytes, the same for the same pixels.
 *
 * @param bytes opaque pixels of four bytes each: red, green, blue and 255
 */
export function indexedPng(bytes: Uint8Array, width: number, height: number): Buffer {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  // Little-endian, as all machines that Node runs on: 0xffBBGGRR.
  const pixels = new Uint32Array(buffer, byteOffset, width * height);
  const palette = choosePalette(countColours(pixels));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a palette's entry.
  header.set([8, 3, 0, 0, 0], 8);
  const entries = palette.flatMap((colour) => [0, 8, 16].map((shift) => (colour >> shift) & 255));
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(entries)),
    chunk('IDAT', deflateSync(packRows(pixels, width, palette), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
