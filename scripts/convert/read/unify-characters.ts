/**
 * Characters that stand for others are read as those. Text out of a PDF often has the radicals of dictionaries, or
 * characters kept for old Korean encodings, in place of those that look the same: ⾦额 for 金额. Word numbers lists with
 * single characters, `⒈` for `1.`, and scans take 人 for 入. The source itself stays as it is, and every line where
 * it is.
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

/** Words of every table whose characters a scan takes for others that look the same, where no other word is meant. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  // 接收人 and 签收人 are people.
  [
    /(?<![接验签查没招征回录])收人(?=[合总小]计|支出|[决预][算箅]|情况|来源|[^\p{Script=Han}]|$)/gmu,
    '收入',
  ],
  // 事项日程 is no project.
  [/(?<!事)项日(?=支出|名称|编码|类别|资金|绩效|[^\p{Script=Han}]|$)/gmu, '项目'],
  [/(?<=[决预])箅/g, '算'],
];

/** Gives `file` the characters that those which only look like them stand for. */
export function unifyCharacters(file: VFile): void {
  const before = String(file);
  const text = MISREAD.reduce(
    (read, [pattern, word]) => read.replace(pattern, word),
    before.replace(LOOKALIKE, unified),
  );
  if (text === before) return;
  file.value = text;
  inform(file, undefined, {
    rule: 'characters',
    reason:
      'Some characters are written as others (⾦ for 金, ⒈ for 1., 收人 for 收入); read as what they stand for',
    advice: 'Nothing to do; the page of the source shows them as they are printed',
  });
}
