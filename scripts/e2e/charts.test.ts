/** Every chart of every report as a browser draws it: no label is cut off or covered, in any width, theme, or on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reportCharts } from '../../src/charts/index.ts';
import { useBrowser } from './browser.ts';
import { readReports, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const reports = readReports();
const WIDTHS = [320, 700, 1200];
const THEMES = ['light', 'dark'] as const;
/** The least contrast of text with what it stands on (WCAG 2, level AA). */
const LEAST_CONTRAST = 4.5;

interface Seen {
  readonly charts: number;
  readonly labels: number;
  readonly faults: string[];
  /** Contrast of the palest label with the paper. */
  readonly contrast: number;
  /** Lightness of the paper, from 0 to 1. */
  readonly paper: number;
}

/** Runs in the page, so it uses nothing from outside. Sizes are those of the drawn glyphs, in units of the drawing. */
function lookAtCharts(): Seen {
  // A browser rounds the widths of glyphs at small sizes.
  const SLACK = 1;
  const faults: string[] = [];
  const labelsOf = (svg: SVGSVGElement) =>
    [...svg.querySelectorAll('text')].map((text) => {
      const { x, width } = text.getBBox();
      const base = Number(text.getAttribute('y'));
      const size = Number(text.getAttribute('font-size'));
      const [top, bottom] = [base - size * 0.88, base + size * 0.12];
      return { words: text.textContent, left: x, right: x + width, top, bottom };
    });
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
      const part = channel / 255;
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = luminance(getComputedStyle(document.body).backgroundColor);
  const contrastOf = (text: Element) => {
    const [one, other] = [paper, luminance(getComputedStyle(text).fill)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const charts = [...document.querySelectorAll<SVGSVGElement>('.chart-figure svg.chart')].filter(
    (svg) => svg.checkVisibility(),
  );
  for (const svg of charts) {
    const figure = svg.closest('figure');
    const { width, height } = svg.viewBox.baseVal;
    const labels = labelsOf(svg);
    const name = figure?.id ?? '';
    if (figure && figure.scrollWidth > figure.clientWidth + 1)
      faults.push(`${name}: wider than its place`);
    if (labels.length === 0) faults.push(`${name}: no label`);
    labels.forEach((one, index) => {
      const isInside =
        one.left >= -SLACK &&
        one.right <= width + SLACK &&
        one.top >= -SLACK &&
        one.bottom <= height + SLACK;
      if (!isInside) faults.push(`${name}: “${one.words}” is cut off`);
      for (const other of labels.slice(index + 1)) {
        const isOver =
          one.left < other.right - SLACK &&
          other.left < one.right - SLACK &&
          one.top < other.bottom - SLACK &&
          other.top < one.bottom - SLACK;
        if (isOver) faults.push(`${name}: “${one.words}” over “${other.words}”`);
      }
    });
  }
  const texts = charts.flatMap((svg) => [...svg.querySelectorAll('text')]);
  return {
    charts: charts.length,
    labels: texts.length,
    faults,
    contrast: Math.min(...texts.map(contrastOf)),
    paper,
  };
}

const look = (page: Page) => page.evaluate(lookAtCharts);
const url = (address: string) => new URL(address, stage().root.url).href;

/** Every width in every theme, on one page. */
async function lookEverywhere(page: Page): Promise<[string, Seen][]> {
  const seen: [string, Seen][] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      seen.push([`${colorScheme} ${width}`, await look(page)]);
    }
  }
  return seen;
}

describe.each(reports.map((report) => [report.id, report] as const))('%s', (_, report) => {
  const expected = reportCharts(report).length;

  it('draws every chart, with all labels whole and apart', async () => {
    const { page } = await open(url(yearAddress(report)));
    for (const [where, seen] of await lookEverywhere(page)) {
      expect(seen.faults, where).toEqual([]);
      expect(seen.charts, where).toBeGreaterThanOrEqual(expected);
      expect(seen.contrast, where).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      expect(seen.paper > 0.5, where).toBe(where.startsWith('light'));
    }
    // Paper is light, whatever the system prefers.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const printed = await look(page);
    expect(printed.faults).toEqual([]);
    expect(printed.paper).toBeGreaterThan(0.9);
    expect(printed.contrast).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  it('names and describes every drawing, and keeps its numbers one tap away', async () => {
    const { page } = await open(url(yearAddress(report)));
    const figures = await page.locator('figure.chart-figure').evaluateAll((all) =>
      all.map((figure) => {
        const drawing = [...figure.querySelectorAll('svg[role="img"]')].find((svg) =>
          svg.checkVisibility(),
        );
        const words = ['aria-labelledby', 'aria-describedby'].map((name) =>
          document.getElementById(drawing?.getAttribute(name) ?? '')?.textContent.trim(),
        );
        return { words, rows: figure.querySelectorAll('details.chart-data tr').length };
      }),
    );
    expect(figures.length).toBeGreaterThanOrEqual(expected);
    for (const { words, rows } of figures) {
      for (const said of words) expect(said).toBeTruthy();
      expect(rows).toBeGreaterThan(1);
    }
    const data = page.locator('details.chart-data:not([open])').first();
    await data.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.chart-data[open] table').first().isVisible()).toBe(true);
  });
});

it('draws the charts across agencies', async () => {
  const { page } = await open(url('compare/'));
  for (const [where, { charts, faults }] of await lookEverywhere(page)) {
    expect(faults, where).toEqual([]);
    expect(charts, where).toBeGreaterThan(0);
  }
});

it('draws in the colours that a reader forces', async () => {
  const [report] = reports;
  if (!report) throw new Error('There is no report.');
  const { page } = await open(url(yearAddress(report)), { forcedColors: 'active' });
  const fills = await page
    .locator('svg.chart .bar:not(.cell):not(.reference)')
    .filter({ visible: true })
    .evaluateAll((bars) => [...new Set(bars.map((bar) => getComputedStyle(bar).fill))]);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(fills.length).toBeGreaterThan(0);
  expect(fills).not.toContain(paper);
});
