/** Makes a ZIP file the same in every build: the time of writing is replaced by the earliest date the format knows. */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1980-01-01 00:00:00 as the format packs time and date. */
const EARLIEST = { time: 0, date: 0x21 };

/**
 * Overwrites every entry's date in place and returns the same bytes.
 *
 * @throws where the bytes are no plain ZIP file
 */
export function fixZipDates(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new Error('Expected a ZIP file, found no directory');
  const count = bytes.readUInt16LE(end + 10);
  let entry = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(entry) !== DIRECTORY_ENTRY)
      throw new Error('Expected an entry of a ZIP directory');
    writeDate(bytes, entry + 12);
    writeDate(bytes, bytes.readUInt32LE(entry + 42) + 10);
    entry +=
      46 +
      bytes.readUInt16LE(entry + 28) +
      bytes.readUInt16LE(entry + 30) +
      bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}

function writeDate(bytes: Buffer, offset: number): void {
  bytes.writeUInt16LE(EARLIEST.time, offset);
  bytes.writeUInt16LE(EARLIEST.date, offset + 2);
}
