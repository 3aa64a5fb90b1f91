/** Rules about words. */
import type { Check } from '../check.ts';
import { itemNames } from './item-names.ts';
import { otherPlaces } from './other-places.ts';
import { percentSigns } from './percent-signs.ts';
import { placeholders } from './placeholders.ts';
import { punctuation } from './punctuation.ts';
import { ratesOfNothing } from './rates-of-nothing.ts';
import { reasons } from './reasons.ts';
import { wrongYears } from './wrong-years.ts';

export const WORDING_CHECKS: readonly Check[] = [
  reasons,
  ratesOfNothing,
  wrongYears,
  otherPlaces,
  itemNames,
  placeholders,
  percentSigns,
  punctuation,
];
