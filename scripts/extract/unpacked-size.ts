/** How large a ZIP file gets when it is unpacked: a small one can be packed so that it takes all memory. */
import JSZip from 'jszip';

/** Pictures and spreadsheets within a document, which nothing here unpacks. */
const LEFT_PACKED = /\/(?:media|embeddings)\//;

/**
 * Whether the text of a packed document, all of its parts together, unpacks to more than so many bytes. What the file
 * itself says of that may be wrong, so it is unpacked piece by piece, kept nowhere, and no further than to the limit.
 *
 * @throws Error where the file is damaged
 */
export async function unpacksBeyond(bytes: Uint8Array, limit: number): Promise<boolean> {
  const { files } = await JSZip.loadAsync(bytes);
  let left = limit;
  for (const part of Object.values(files)) {
    if (LEFT_PACKED.test(part.name)) continue;
    left -= await sizeUpTo(part, left);
    if (left < 0) return true;
  }
  return false;
}

/** How many bytes a part unpacks to; something above the limit where it is more than that. */
function sizeUpTo(part: JSZip.JSZipObject, limit: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let size = 0;
  const stream = part
    .nodeStream()
    .on('data', (piece: Uint8Array) => {
      size += piece.length;
      if (size <= limit) return;
      stream.pause();
      resolve(size);
    })
    .on('end', () => {
      resolve(size);
    })
    .on('error', reject);
  return promise;
}
