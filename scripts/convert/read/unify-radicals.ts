/**
 * Text out of a PDF often has the radicals of dictionaries, or characters kept for old Korean encodings, in place of
 * those that look the same: ⾦额 for 金额. They are read as what they stand for, each as long as it was. The source
 * itself stays as it is.
 */
import type { VFile } from 'vfile';
import { inform } from '../problem.ts';

/** Radicals and CJK compatibility ideographs. */
const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufad9]/g;

/**
 * Those that Unicode does not itself decompose, with the characters they stand for: the simplified ones of the block
 * CJK Radicals Supplement, by https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺁厂⺟母⺠民⺩王⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);

function unified(character: string): string {
  const found = SUPPLEMENT[character] ?? character.normalize('NFKC');
  return found.length === character.length ? found : character;
}

/** Gives `file` the characters that those which only look like them stand for. */
export function unifyRadicals(file: VFile): void {
  const before = String(file);
  const text = before.replace(LOOKALIKE, unified);
  if (text === before) return;
  file.value = text;
  inform(file, undefined, {
    rule: 'radicals',
    reason:
      'Some characters are written as others that look the same (⾦ for 金); read as what they stand for',
    advice: 'Nothing to do; the page of the source shows them as they are printed',
  });
}
