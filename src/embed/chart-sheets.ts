/** The site's own style sheets, as the text that pictures take their colours from. */
import figure from '../styles/figure.css?raw';
import tokens from '../styles/tokens.css?raw';
import type { ChartSheets } from './standalone-svg.ts';

export const chartSheets: ChartSheets = { tokens, figure };
