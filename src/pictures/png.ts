/** A canvas as a PNG file with a palette, in as few bits a pixel as its colours need. https://www.w3.org/TR/png/ */
import { crc32, deflateSync } from 'node:zlib';
import type { Canvas } from './canvas.ts';

/** Packed in one piece: a picture in pieces of 16 KB, as zlib would hand it over, takes a third longer. */
const PACKING = { level: 4, chunkSize: 256 * 1024 };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The first of 1, 2, 4 and 8 bits that can tell so many colours apart. */
function bitsFor(colours: number): number {
  return [1, 2, 4].find((bits) => colours <= 2 ** bits) ?? 8;
}

/** Packs the pixels of one row, from the highest bits of each byte downwards. */
function packRow(row: Uint8Array, bits: number, packed: Uint8Array): void {
  if (bits === 8) packed.set(row);
  // Nearly all pictures: worth a loop of its own.
  else if (bits === 4)
    for (let at = 0; at < packed.length; at += 1)
      packed[at] = (row[at * 2]! << 4) | (row[at * 2 + 1] ?? 0);
  else
    for (const [pixel, number] of row.entries()) {
      const place = pixel * bits;
      packed[place >> 3]! |= number << (8 - bits - (place & 7));
    }
}

/** Pixels packed into bytes, each row begun by the number of its filter: none. */
function packRows({ width, height, pixels }: Canvas, bits: number): Buffer {
  const perByte = 8 / bits;
  const rowBytes = 1 + Math.ceil(width / perByte);
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const [start, end, packed] = [y * width, (y + 1) * width, y * rowBytes];
    // Much of a chart is the same from row to row: paper, bars, rules.
    if (
      y > 0 &&
      Buffer.compare(pixels.subarray(start - width, start), pixels.subarray(start, end)) === 0
    ) {
      rows.copyWithin(packed, packed - rowBytes, packed);
      continue;
    }
    packRow(pixels.subarray(start, end), bits, rows.subarray(packed + 1, packed + rowBytes));
  }
  return rows;
}

/** The file's bytes, the same for the same pixels. */
export function pngFile(canvas: Canvas): Buffer {
  const { width, height, palette } = canvas;
  const bits = bitsFor(palette.colours.length);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Of type 3: each pixel is the number of an entry of the palette.
  header.set([bits, 3, 0, 0, 0], 8);
  const entries = palette.colours.flatMap((colour) => [
    colour >> 16,
    (colour >> 8) & 255,
    colour & 255,
  ]);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(entries)),
    chunk('IDAT', deflateSync(packRows(canvas, bits), PACKING)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
