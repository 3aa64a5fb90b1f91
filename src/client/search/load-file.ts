/** Reading the files of the index, each once. */

const loading = new Map<string, Promise<string>>();

/**
 * The text of a compressed file. Hosts differ in whether they say that such a file is compressed, and browsers undo it
 * where they do: so the file itself is asked.
 *
 * @param signal ends the wait for an answer
 * @throws Error that names the address and what the host answered
 */
export function loadFile(address: string, signal: AbortSignal | null = null): Promise<string> {
  const known = loading.get(address);
  if (known) return known;
  const text = fetchText(address, signal);
  loading.set(address, text);
  text.catch(() => loading.delete(address));
  return text;
}

async function fetchText(address: string, signal: AbortSignal | null): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isCompressed) return new TextDecoder().decode(bytes);
  return new Response(
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
  ).text();
}
