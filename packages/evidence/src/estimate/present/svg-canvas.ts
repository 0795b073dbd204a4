// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

export type Anchor = 'start' | 'middle' | 'end';

/** A drawing in the making. Coordinates run from the side where reading begins, so that right-to-left mirrors by itself. */
export interface SvgCanvas {
  rect(
    place: { readonly x: number; readonly y: number; readonly wide: number; readonly high: number },
    fill: string,
  ): void;
  circle(x: number, y: number, radius: number, fill: string): void;
  line(from: readonly [x: number, y: number], to: readonly [x: number, y: number], style?: LineStyle): void;
  text(x: number, y: number, words: string, style?: TextStyle): void;
  /** The whole as a self-contained SVG; title and description are for those who do not see it. */
  finish(size: { readonly height: number; readonly title: string; readonly description: string }): string;
}

export interface LineStyle {
  readonly stroke?: string;
  readonly width?: number;
  readonly dashes?: string;
}

export interface TextStyle {
  readonly anchor?: Anchor;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly size?: number;
  /** Keeps lines that run behind the words from striking them through. */
  readonly halo?: boolean;
}

export const inks = {
  dark: '#1a1a1a',
  rule: '#6f6f6f',
  faint: '#d5d5d5',
  main: '#123f66',
  accent: '#b4611a',
  band: '#eef3f7',
};
const haloMarkup = ' stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';
const fontSize = 11;
const fontFamily = "'Noto Sans', 'Noto Naskh Arabic', sans-serif";
const flipped: Readonly<Record<Anchor, Anchor>> = { start: 'end', middle: 'middle', end: 'start' };

/** Words from outside are written as text, never as markup. */
export function createCanvas(width: number, direction: 'ltr' | 'rtl'): SvgCanvas {
  const parts: string[] = [];
  const mirrored = direction === 'rtl';
  const at = (x: number): number => round(mirrored ? width - x : x);
  return {
    rect({ x, y, wide, high }, fill) {
      const left = mirrored ? at(x + wide) : at(x);
      parts.push(`<rect x="${left}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" fill="${fill}"/>`);
    },
    circle(x, y, radius, fill) {
      parts.push(`<circle cx="${at(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`);
    },
    line([x1, y1], [x2, y2], { stroke = inks.rule, width: wide = 0.8, dashes } = {}) {
      const dashed = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`;
      parts.push(
        `<line x1="${at(x1)}" y1="${round(y1)}" x2="${at(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${wide}"${dashed}/>`,
      );
    },
    text(x, y, words, { anchor = 'start', bold = false, fill, size, halo = false } = {}) {
      const drawn = mirrored ? flipped[anchor] : anchor;
      const more = `${bold ? ' font-weight="bold"' : ''}${fill ? ` fill="${fill}"` : ''}${size ? ` font-size="${size}"` : ''}${halo ? haloMarkup : ''}`;
      parts.push(`<text x="${at(x)}" y="${round(y)}" text-anchor="${drawn}"${more}>${escapeXml(embed(words))}</text>`);
    },
    finish({ height, title, description }) {
      return [
        `<svg xmlns="http://www.w3.org/2000/svg" role="img" direction="ltr" width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}"`,
        ` font-family="${fontFamily}" font-size="${fontSize}" fill="${inks.dark}">`,
        `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
        ...parts,
        '</svg>',
      ].join('');
    },
  };
}

/** About how wide words are; fonts are not at hand here. */
export function widthOf(words: string, size = fontSize): number {
  let wide = 0;
  for (const letter of words) {
    if (/[\u3000-\u9fff\uff00-\uffef]/u.test(letter)) wide += 1;
    else if (/[\u0600-\u06ff]/u.test(letter)) wide += 0.52;
    else
      wide += /[mwMW@%]/u.test(letter)
        ? 0.9
        : /[A-Z×&]/u.test(letter)
          ? 0.72
          : /[iljft.,:;' ()]/u.test(letter)
            ? 0.34
            : 0.6;
  }
  return wide * size;
}

/** Words cut to a width. */
export function fitWords(words: string, wide: number, size = fontSize): string {
  if (widthOf(words, size) <= wide) return words;
  const letters = [...words];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > wide) letters.pop();
  return `${letters.join('')}…`;
}

/** A scale from numbers to places, with round marks. */
export interface Scale {
  at(value: number): number;
  readonly marks: readonly number[];
}

/** A scale from 0 whose last mark is not below the largest value. */
export function scaleFromZero(largest: number, from: number, to: number): Scale {
  const step = niceStep(Math.max(largest, 1) / 4);
  const end = Math.ceil(Math.max(largest, 1) / step) * step;
  return {
    at: (value) => from + (Math.min(value, end) / end) * (to - from),
    marks: Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step),
  };
}

/** The next of 1, 2, 5, 10, 20 … that is not smaller. */
function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, atLeast)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= atLeast) ?? 10 * power;
}

const rightToLeft = /[\u0590-\u08ff]/u;

/** Words of a right-to-left script keep their order, brackets included, whatever stands around them. */
function embed(words: string): string {
  return rightToLeft.test(words) ? `\u202b${words}\u202c` : words;
}

/** Text as XML and HTML write it. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
