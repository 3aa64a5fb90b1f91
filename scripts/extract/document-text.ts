/** A report as agencies publish it, a PDF, a Word document or a web page, becomes the text that sources are kept as. */
import mammoth from 'mammoth';
import { decode, isWebPage, isWordDocument, LARGEST_SOURCE } from '../convert/read/read-source.ts';
import { htmlText } from './html-text.ts';
import { pdfText, type PdfText } from './pdf-text.ts';
import { unpacksBeyond } from './unpacked-size.ts';

export interface Extracted {
  readonly bytes: Uint8Array;
  /** What the text was taken out of; null where the bytes are as they came. */
  readonly from: 'a PDF' | 'a Word document' | 'a web page' | null;
  /** What was lost on the way; of a document out of which nothing can be taken, why. */
  readonly losses: readonly string[];
}

const UNREADABLE_PDF =
  'No text can be taken out of it: it is a PDF that is damaged or asks for a password. Open it in a browser, and print it into a new PDF';
/** A few signs of lists and forms stand for no character in any PDF. */
const MOST_UNKNOWN = 0.02;
const UNREADABLE =
  'No text can be taken out of it: it is a Word document that is damaged. Open it in Word or WPS and save it as .docx again';

/** Of XML: reading it takes about a hundred times as much memory. */
const LARGEST_DOCUMENT = 50 * 1024 * 1024;
const TOO_LARGE = `No text can be taken out of it: it unpacks to more than ${LARGEST_DOCUMENT / 1024 / 1024} MB. Put one report of one agency and one year into the file, without pictures`;

const TOO_DEEP =
  'No text can be taken out of it: its tables or other parts lie in each other thousands deep. Copy what is seen of it into a Word document, and save that as .docx';

/**
 * Takes the text out of a document. What is neither a PDF, a `.docx` nor a web page is returned as it is: reading it
 * says what is wrong with it.
 */
export async function documentText(bytes: Uint8Array): Promise<Extracted> {
  if (isPdf(bytes)) return fromPdf(bytes);
  if (isWordDocument(bytes)) return fromWord(bytes);
  const text = bytes.length > LARGEST_SOURCE ? undefined : decode(bytes)?.text;
  return text !== undefined && isWebPage(text)
    ? fromHtml(bytes, text, 'a web page', [])
    : { bytes, from: null, losses: [] };
}

async function fromWord(bytes: Uint8Array): Promise<Extracted> {
  let html: string;
  try {
    if (await unpacksBeyond(bytes, LARGEST_DOCUMENT))
      return { bytes, from: null, losses: [TOO_LARGE] };
    html = await wordHtml(bytes);
  } catch {
    return { bytes, from: null, losses: [UNREADABLE] };
  }
  return fromHtml(bytes, html, 'a Word document', wordLosses(html));
}

function fromHtml(
  bytes: Uint8Array,
  html: string,
  from: 'a Word document' | 'a web page',
  losses: readonly string[],
): Extracted {
  try {
    return { bytes: encode(htmlText(html)), from, losses };
  } catch (error) {
    // A tree is read from branch to branch, as far as the stack reaches.
    if (!(error instanceof RangeError)) throw error;
    return { bytes, from: null, losses: [TOO_DEEP] };
  }
}

/** Whether a file says that it is a PDF, where readers of PDFs look for that. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

async function fromPdf(bytes: Uint8Array): Promise<Extracted> {
  const found = await pdfText(bytes);
  if (found === null) return { bytes, from: null, losses: [UNREADABLE_PDF] };
  return found.text.trim() === ''
    ? { bytes, from: null, losses: [scanned(found)] }
    : { bytes: encode(found.text), from: 'a PDF', losses: pdfLosses(found) };
}

function scanned({ blankPages }: PdfText): string {
  const pages =
    blankPages.length === 1
      ? 'its page has none'
      : `none of its ${blankPages.length} pages has any`;
  return `No text can be taken out of it: ${pages}, as in a scan. Have the text and the tables recognised (OCR), save them as .docx or as text, and take that file`;
}

function pdfLosses({ blankPages, unknown }: PdfText): string[] {
  return [
    ...(blankPages.length > 0
      ? [
          `Pictures are not read, and no text is on ${blankPages.length === 1 ? 'page' : 'pages'} ${blankPages.join(', ')}. Where they show some, have it recognised`,
        ]
      : []),
    ...(unknown > MOST_UNKNOWN
      ? [
          'Its fonts do not tell which characters they show, so that some are wrong. Have its text recognised, or ask the agency for the Word document',
        ]
      : []),
  ];
}

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * The document as HTML, its pictures without what they show.
 *
 * @throws Error where it is none of Word
 */
async function wordHtml(bytes: Uint8Array): Promise<string> {
  const options = { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  return value;
}

/** How often the HTML of a document holds an element. */
const count = (html: string, element: string) => html.split(`<${element}`).length - 1;

function wordLosses(html: string): string[] {
  const pictures = count(html, 'img ');
  const lists = count(html, 'ol>');
  return [
    ...(pictures > 0
      ? [
          `Pictures are not read, and it has ${pictures}. Where one shows a table or text, have it recognised and put into the document`,
        ]
      : []),
    ...(lists > 0
      ? [
          `Word numbers ${lists} lists by itself, and those numbers are not in the text. Where headings lost theirs (一、), write them into the text`,
        ]
      : []),
  ];
}
