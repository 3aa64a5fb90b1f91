/**
 * Copies of government sites in traditional characters (`/gate/big5/…`) are read in simplified ones, each word as
 * long as it was, so that every line stays where it is. The source itself stays as it is.
 */
import { Converter } from 'opencc-js/t2cn';
import type { VFile } from 'vfile';
import { inform } from '../problem.ts';

/** Words of every report that are written otherwise in the two. */
const TRADITIONAL = /[決預財務單總]/g;
const SIMPLIFIED = /[决预财务单总]/g;

const count = (text: string, characters: RegExp) => text.match(characters)?.length ?? 0;

/** A text with simplified characters in place of traditional ones, as long as it was. */
function simplify(text: string): string {
  const convert = Converter({ from: 't', to: 'cn' });
  const convertOne = (character: string) => {
    const found = convert(character);
    return found.length === character.length ? found : character;
  };
  // Words decide what 乾 becomes; where another word is longer or shorter, each character stands for itself.
  return text.replace(/\p{Script=Han}+/gu, (words) => {
    const found = convert(words);
    return found.length === words.length ? found : Array.from(words, convertOne).join('');
  });
}

/** `關(guān)於`: how a character is read, as some copies print behind each that a font lacks; a blank may stand inside. */
const READING = /(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6} ?\)/gu;
const TONES = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
/** One or two may be a word in another language. */
const FEWEST_READINGS = 5;

function withoutReadings(text: string): string {
  const readings = text.match(READING)?.filter((reading) => TONES.test(reading)) ?? [];
  return readings.length < FEWEST_READINGS ? text : text.replace(READING, '');
}

/** Gives `file` simplified characters where its report is printed in traditional ones. */
export function simplifyCharacters(file: VFile): void {
  const text = String(file);
  if (count(text, TRADITIONAL) <= count(text, SIMPLIFIED)) return;
  file.value = simplify(withoutReadings(text));
  if (file.data.source) file.data.source.characters = 'traditional';
  inform(file, undefined, {
    rule: 'traditional-characters',
    reason: 'Printed in traditional characters; read and shown in simplified ones',
    advice: 'Nothing to do; the page of the source shows it as it is printed',
  });
}
