/** How much a folder takes, as a host counts it and as a disk does. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderSize {
  readonly files: number;
  /** The sum of the files' lengths. */
  readonly bytes: number;
  /** The same in whole blocks, which small files fill only in part. */
  readonly bytesInBlocks: number;
  /** The block size that is counted with. */
  readonly blockBytes: number;
  /** Bytes by what files are, such as `.png`; the largest first. */
  readonly byEnding: Readonly<Record<string, number>>;
}

/** What common file systems use. */
const BLOCK_BYTES = 4096;

export async function measureFolder(folder: string): Promise<FolderSize> {
  const endings = new Map<string, number>();
  let files = 0;
  let bytes = 0;
  let blocks = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = await stat(join(entry.parentPath, entry.name));
    const ending = /\.[^.]+$/.exec(entry.name)?.[0] ?? '';
    files += 1;
    bytes += size;
    blocks += Math.ceil(size / BLOCK_BYTES);
    endings.set(ending, (endings.get(ending) ?? 0) + size);
  }
  return {
    files,
    bytes,
    bytesInBlocks: blocks * BLOCK_BYTES,
    blockBytes: BLOCK_BYTES,
    byEnding: Object.fromEntries([...endings].sort(([, one], [, other]) => other - one)),
  };
}
