/** The first stage: a text file, in one of the encodings that Chinese offices save, becomes text. */
import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Report } from '../../../src/fiscal/report.ts';
import { fail, inform } from '../problem.ts';
import { isBlank } from '../printed/text.ts';
import { blankUnprintable } from '../../../src/fiscal/unprintable.ts';

declare module 'vfile' {
  interface DataMap {
    /** Set by `readSource`: how the bytes were read, and their SHA-256. */
    source: Omit<Report['source'], 'path'>;
  }
}

/** A report of 2,000 pages is about 5 MB; anything much larger is something else. */
export const LARGEST_SOURCE = 20 * 1024 * 1024;

const READ_BY_ADD =
  '`npm run add` takes the text out of PDFs, Word documents (.docx) and web pages';
const FROM_WORD = `Open it in Word or WPS and save it as .docx. ${READ_BY_ADD}`;
const FROM_EXCEL = `Copy its sheets into one Word document, in their order, and save that as .docx. ${READ_BY_ADD}`;
const RECOGNISED = 'Have its text recognised, with tables, and saved as .docx or as text';

/** What a file is that is not text, told by its first bytes and, where several kinds share these, by a part's name. */
interface FileType {
  readonly begins: string;
  readonly holds?: string;
  readonly name: string;
  readonly advice: string;
}

const ZIP = 'PK\u0003\u0004';
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0';
const WORD = 'word/document';
/** Names of parts in old Office files have two bytes a letter. */
const wide = (name: string) => [...name].join('\0');
/** A Word document may hold workbooks, so it goes first. */
const FILE_TYPES: readonly FileType[] = [
  {
    begins: '%PDF',
    name: 'a PDF',
    advice: `${READ_BY_ADD}. If it cannot, open it in Word or WPS and save it as .docx`,
  },
  { begins: ZIP, holds: WORD, name: 'a Word document', advice: FROM_WORD },
  { begins: ZIP, holds: 'xl/workbook.xml', name: 'an Excel workbook', advice: FROM_EXCEL },
  {
    begins: ZIP,
    holds: 'opendocument.text',
    name: 'an OpenDocument text (.odt)',
    advice: FROM_WORD,
  },
  {
    begins: ZIP,
    holds: 'opendocument.spreadsheet',
    name: 'an OpenDocument sheet (.ods)',
    advice: FROM_EXCEL,
  },
  {
    begins: ZIP,
    holds: 'OFD.xml',
    name: 'an OFD document',
    advice: `Open it in WPS or a reader of OFD, and print it into a PDF. ${READ_BY_ADD}`,
  },
  { begins: ZIP, name: 'a ZIP file', advice: 'Unpack it. What is in it may be the report' },
  {
    begins: OLD_OFFICE,
    holds: wide('WordDocument'),
    name: 'an old Word document (.doc)',
    advice: FROM_WORD,
  },
  {
    begins: OLD_OFFICE,
    holds: wide('Workbook'),
    name: 'an old Excel workbook (.xls)',
    advice: FROM_EXCEL,
  },
  {
    begins: OLD_OFFICE,
    holds: wide('EncryptedPackage'),
    name: 'an Office file that asks for a password',
    advice: `Take the password away. ${FROM_WORD}`,
  },
  { begins: OLD_OFFICE, name: 'an old Office file', advice: FROM_WORD },
  { begins: '\u0089PNG', name: 'a picture', advice: RECOGNISED },
  { begins: '\u00ff\u00d8\u00ff', name: 'a picture', advice: RECOGNISED },
  { begins: '{\\rtf', name: 'a rich-text file (RTF)', advice: FROM_WORD },
];
/** A page as browsers and Word save it, behind comments. */
const WEB_PAGE =
  /^\s*(?:(?:<!--(?:[^-]|-(?!->))*-->|<\?xml[^>]*>)\s*)*<(?:!DOCTYPE\s+html|html|head)[\s>]/i;
/** A page in a mail's envelope (MHTML). */
const ENVELOPE = /^(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n)*MIME-Version:/i;
/** Both are told by how the text begins. */
const BEGINNING = 2000;

const LONGEST_BEGINNING = Math.max(...FILE_TYPES.map(({ begins }) => begins.length));

/** What a file is that is not text, null where nothing of it tells. */
function fileType(bytes: Uint8Array): FileType | null {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_BEGINNING));
  const types = FILE_TYPES.filter(({ begins }) => head.startsWith(begins));
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    types.find(({ holds }) => holds === undefined || content.includes(holds, 0, 'latin1')) ?? null
  );
}

/** Whether a file is a Word document (`.docx`). */
export function isWordDocument(bytes: Uint8Array): boolean {
  return fileType(bytes)?.holds === WORD;
}

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

/** Whether a text is that of a whole web page. */
export function isWebPage(text: string): boolean {
  return WEB_PAGE.test(text.slice(0, BEGINNING));
}

/** The text of a file and how it is encoded. */
interface Decoded {
  readonly text: string;
  /** As `TextDecoder` names it. */
  readonly encoding: string;
}

/** Decodes a file; null where it is in none of the encodings. */
export function decode(bytes: Uint8Array): Decoded | null {
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

/** Ends the conversion of a file that is too large or, by its first bytes, no text. */
function requireTextFile(file: VFile, bytes: Uint8Array): void {
  if (bytes.length > LARGEST_SOURCE) {
    fail(file, undefined, {
      rule: 'file-size',
      reason: 'The file is too large for a disclosure report',
      expected: `at most ${LARGEST_SOURCE / 1024 / 1024} MB`,
      found: `${Math.ceil(bytes.length / 1024 / 1024)} MB`,
      advice: 'Put one report of one agency and one year into the file',
    });
  }
  const type = fileType(bytes);
  if (type) {
    fail(file, undefined, {
      rule: 'file-type',
      reason: 'The file is not text',
      expected: 'the text of a report',
      found: type.name,
      advice: type.advice,
    });
  }
}

/** The text of a file and its encoding; ends the conversion where it is none, or a whole web page. */
function requireText(file: VFile, bytes: Uint8Array): Decoded {
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
  const enveloped = ENVELOPE.test(decoded.text.slice(0, BEGINNING));
  if (enveloped || isWebPage(decoded.text)) {
    fail(file, undefined, {
      rule: 'file-type',
      reason: 'The file is a whole web page',
      expected: 'the text of a report',
      found: enveloped ? 'a page as browsers pack it into one file (.mht)' : 'HTML',
      advice: enveloped
        ? `Open it in a browser and save it as “Webpage, HTML only” (网页，仅 HTML). ${READ_BY_ADD}`
        : READ_BY_ADD,
    });
  }
  return decoded;
}

/**
 * Decodes a source into `file`: its value gets `\n` line ends, `data.source` says how it was read.
 *
 * @param file an empty file with the path that messages show
 * @param bytes the file as stored
 * @throws VFileMessage for an empty, binary or too large file, or one in an unknown encoding
 */
export function readSource(file: VFile, bytes: Uint8Array): void {
  requireTextFile(file, bytes);
  const decoded = requireText(file, bytes);
  const { text, count } = blankUnprintable(
    decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
  );
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
  if (count > 0) {
    inform(file, undefined, {
      rule: 'control-character',
      reason: `${count} characters that cannot be shown are read as blanks`,
      advice: 'Nothing to do, if the text reads well',
    });
  }
  file.value = text;
  file.data.source = {
    encoding: decoded.encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines: text.replace(/\n$/, '').split('\n').length,
  };
}
