/** The colours of charts, as the style sheet sets them, can be told from the paper and from each other. */
import { readFileSync } from 'node:fs';
import { lab, rgb } from 'd3';
import { describe, expect, it } from 'vitest';

const styles = (name: string) =>
  readFileSync(new URL(`../styles/${name}`, import.meta.url), 'utf8');
const css = styles('tokens.css');
const figure = styles('figure.css');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

const property = (block: string, name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1] ?? '';
const charts = (block: string) =>
  [...block.matchAll(/--chart-[a-z]+: (#[0-9a-f]{6});/g)].map((match) => match[1] ?? '');

type Linear = readonly [number, number, number];

function linear(color: string): Linear {
  const channel = (value: number) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const { r, g, b } = rgb(color);
  return [channel(r / 255), channel(g / 255), channel(b / 255)];
}

function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [r, g, b] = linear(color);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Full colour vision deficiency after Machado, Oliveira and Fernandes (2009), severity 1. */
const VISIONS: Readonly<Record<string, readonly [Linear, Linear, Linear]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(color: string, matrix: readonly Linear[]): string {
  const [r, g, b] = linear(color);
  const encode = (value: number) => {
    const clamped = Math.min(1, Math.max(0, value));
    return 255 * (clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055);
  };
  const [red = 0, green = 0, blue = 0] = matrix.map((row) =>
    encode(row[0] * r + row[1] * g + row[2] * b),
  );
  return rgb(red, green, blue).formatHex();
}

function distance(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

describe.each([
  ['light', light, 17],
  ['dark', dark, 15],
] as const)('%s', (_, block, least) => {
  const paper = property(block, 'paper');
  const colors = charts(block);

  it('has the colours that charts are drawn in, and no others', () => {
    const used = [...figure.matchAll(/var\(--chart-([a-z]+)\)/g)].map(([, name]) => name);
    const named = [...block.matchAll(/--chart-([a-z]+):/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(used));
    expect(colors).toHaveLength(named.length);
  });

  it('stands out from the paper', () => {
    for (const color of colors) expect(contrast(color, paper)).toBeGreaterThanOrEqual(3);
  });

  it('keeps text readable', () => {
    for (const name of ['ink', 'ink-quiet', 'link', 'vermilion']) {
      expect(contrast(property(block, name), paper)).toBeGreaterThanOrEqual(6);
    }
  });

  it.each(Object.entries(VISIONS))('can be told apart under %s', (_vision, matrix) => {
    colors.forEach((color, index) => {
      for (const other of colors.slice(index + 1)) {
        expect(
          distance(seen(color, matrix), seen(other, matrix)),
          `${color} ${other}`,
        ).toBeGreaterThanOrEqual(least);
      }
    });
  });
});
