// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Width of every drawing in points: that of the text of a page. */
export const drawingWidth = 468;
const fontSize = 9;
export const ink = '#1a1a1a';
const fontFamily = "'Noto Sans', 'Noto Naskh Arabic', sans-serif";

/** The beginning of a drawing of a height in points. */
export function openSvg(height: number): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawingWidth}" height="${height}"`,
    ` viewBox="0 0 ${drawingWidth} ${height}" font-family="${fontFamily}" font-size="${fontSize}" fill="${ink}">`,
  ].join('');
}

/** About how wide words are in points; fonts are not at hand here. */
export function widthOf(words: string): number {
  let wide = 0;
  for (const letter of words) {
    if (/[\u3000-\u9fff\uff00-\uffef]/u.test(letter)) wide += 1;
    else if (/[\u0600-\u06ff]/u.test(letter)) wide += 0.5;
    else wide += /[mwMW@%]/.test(letter) ? 0.86 : /[iljft.,:;' ()]/.test(letter) ? 0.32 : 0.57;
  }
  return wide * fontSize;
}

/** Words in at most three lines, cut where they still do not fit. */
export function wrap(words: string, wide: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= wide) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, 3).map((line) => fit(line, wide));
  if (lines.length > 3) kept[2] = `${fit(kept[2] ?? '', wide - 8)}…`;
  return kept;
}

function fit(line: string, wide: number): string {
  if (widthOf(line) <= wide) return line;
  const letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > wide) letters.pop();
  return `${letters.join('')}…`;
}

export function shorten(words: string, lengthMax: number): string {
  const letters = [...words];
  return letters.length <= lengthMax ? words : `${letters.slice(0, lengthMax - 1).join('')}…`;
}

const rightToLeft = /[\u0590-\u08ff]/u;

/** Words of a right-to-left script keep their order, brackets included, whatever stands around them. */
export function embed(words: string): string {
  return rightToLeft.test(words) ? `\u200f${words}\u200f` : words;
}

export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
