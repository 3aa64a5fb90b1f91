/** The site's own style sheets, as the text that files take their colours from. */
import figure from '../styles/figure.css?raw';
import tokens from '../styles/tokens.css?raw';
import { readPaints } from './mark-paints.ts';
import { readChartStyle } from './mark-style.ts';

export const chartStyle = readChartStyle(tokens, figure);
export const chartPaints = readPaints(chartStyle);
