/**
 * The first stage: a file becomes text.
 *
 * Today it reads text files in the encodings that Chinese offices save; other kinds of file will come
 * in at this door and leave it in the same form.
 */
import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { fail, inform } from '../problem.ts';
import { isBlank } from '../text.ts';

declare module 'vfile' {
  interface DataMap {
    /** Set by `readSource`: how the bytes were read, and their SHA-256. */
    source: { encoding: string; sha256: string; lines: number };
  }
}

/** A report of 2,000 pages is about 5 MB; anything much larger is something else. */
export const LARGEST_SOURCE = 20 * 1024 * 1024;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a Word, Excel or ZIP file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word or Excel file'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['{\\rtf', 'a rich-text file (RTF)'],
];
/** A page as browsers and Word save it, behind comments; or in a mail's envelope (MHTML). */
const WEB_PAGE =
  /^\s*(?:(?:<!--(?:[^-]|-(?!->))*-->|<\?xml[^>]*>)\s*)*<(?:!DOCTYPE\s+html|html|head)[\s>]|^(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n)*MIME-Version:/i;

const LONGEST_SIGNATURE = Math.max(...SIGNATURES.map(([signature]) => signature.length));

/** UTF-16 without a mark: every line feed has a zero byte beside it, always on the same side. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 8 && even === 0) return 'utf-16le';
  if (even > 8 && odd === 0) return 'utf-16be';
  return null;
}

function decode(bytes: Uint8Array): { text: string; encoding: string } | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const wide = marked ?? guessUtf16(bytes);
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return { text, encoding };
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return null;
}

/**
 * Decodes a source into `file`: its value gets `\n` line ends, `data.source` says how it was read.
 *
 * @param file an empty file with the path that messages show
 * @param bytes the file as stored
 * @throws VFileMessage for an empty, binary or too large file, or one in an unknown encoding
 */
export function readSource(file: VFile, bytes: Uint8Array): void {
  if (bytes.length > LARGEST_SOURCE) {
    fail(file, undefined, {
      rule: 'file-size',
      reason: 'The file is too large for a disclosure report',
      expected: `at most ${LARGEST_SOURCE / 1024 / 1024} MB`,
      found: `${Math.ceil(bytes.length / 1024 / 1024)} MB`,
      advice: 'Put one report of one agency and one year into the file',
    });
  }
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_SIGNATURE));
  const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
  if (kind) {
    fail(file, undefined, {
      rule: 'file-type',
      reason: 'The file is not text',
      expected: 'the text of a report',
      found: kind,
      advice:
        'Extract its text first (tables as tab-separated lines) and put that into the .txt file',
    });
  }
  const decoded = decode(bytes);
  if (!decoded) {
    fail(file, undefined, {
      rule: 'encoding',
      reason: 'The file is binary or in an unknown encoding',
      expected: 'UTF-8, GB18030 or UTF-16 text',
      found: 'bytes that are none of them',
      advice: 'Save it again as UTF-8 text',
    });
  }
  if (WEB_PAGE.test(decoded.text.slice(0, 2000))) {
    fail(file, undefined, {
      rule: 'file-type',
      reason: 'The file is a whole web page',
      expected: 'the text of a report',
      found: 'HTML',
      advice: 'Copy the report’s text and tables out of the page, and put them into the .txt file',
    });
  }
  const text = decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (isBlank(text)) {
    fail(file, undefined, {
      rule: 'file-empty',
      reason: 'The file is empty',
      expected: 'the text of a report',
      found: 'nothing but blanks',
      advice: 'Put the text of the report into it, or remove it',
    });
  }
  if (decoded.encoding !== 'utf-8') {
    inform(file, undefined, {
      rule: 'encoding',
      reason: `Read as ${decoded.encoding.toUpperCase()}, not UTF-8`,
      advice: 'Nothing to do; save it as UTF-8 to silence this',
    });
  }
  file.value = text;
  file.data.source = {
    encoding: decoded.encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines: text.replace(/\n$/, '').split('\n').length,
  };
}
