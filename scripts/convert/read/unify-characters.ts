/**
 * Characters that stand for others are read as those. Text out of a PDF often has the radicals of dictionaries, or
 * characters kept for old Korean encodings, in place of those that look the same: ⾦额 for 金额. Word numbers lists with
 * single characters, `⒈` for `1.`. The source itself stays as it is, and every line where it is.
 */
import type { VFile } from 'vfile';
import { inform } from '../problem.ts';

/** Radicals, CJK compatibility ideographs, numbers of lists (⑴ ⒈ ㈠), small and half-width marks (﹪ ｡), and 〝〞. */
const LOOKALIKE =
  /[\u2e80-\u2fd5\uf900-\ufad9\u2474-\u249b\u3220-\u3229\ufe50-\ufe6b\uff61-\uff65〝〞〟]/g;

/**
 * Those that Unicode does not itself decompose, with the characters they stand for: the simplified ones of the block
 * CJK Radicals Supplement, by https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺁厂⺟母⺠民⺩王⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟〝“〞”〟”'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);

/** What has more than one place of its own in Unicode is one word in others: ㍿. Numbers of lists are read with their marks. */
function unified(character: string): string {
  const found = SUPPLEMENT[character] ?? character.normalize('NFKC');
  const isNumber = /[一二三四五六七八九十\d]/.test(found);
  return found.length === character.length || isNumber ? found : character;
}

/** Gives `file` the characters that those which only look like them stand for. */
export function unifyCharacters(file: VFile): void {
  const before = String(file);
  const text = before.replace(LOOKALIKE, unified);
  if (text === before) return;
  file.value = text;
  inform(file, undefined, {
    rule: 'characters',
    reason:
      'Some characters are written as others (⾦ for 金, ⒈ for 1., ﹪ for %); read as what they stand for',
    advice: 'Nothing to do; the page of the source shows them as they are printed',
  });
}
