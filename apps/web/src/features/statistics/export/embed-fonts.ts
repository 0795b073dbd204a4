// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A part of a font that a style sheet of the page loads: a family, its weights and the characters that it has. */
interface FontPart {
  readonly family: string;
  readonly weight: string;
  readonly address: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Reads `U+0000-00FF, U+0131`; a range with question marks, which our fonts do not use, is left out. */
function readUnicodeRange(written: string): readonly (readonly [from: number, to: number])[] {
  return written.split(',').flatMap((part) => {
    const match = /^\s*U\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/i.exec(part);
    if (!match?.[1]) return [];
    const from = Number.parseInt(match[1], 16);
    return [[from, match[2] === undefined ? from : Number.parseInt(match[2], 16)] as const];
  });
}

function fontParts(): readonly FontPart[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const { href } = sheet;
    if (href !== null && new URL(href).origin !== location.origin) return [];
    return [...sheet.cssRules].flatMap((rule): FontPart[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const address = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (address === undefined) return [];
      const range = rule.style.getPropertyValue('unicode-range');
      return [
        {
          family: rule.style.getPropertyValue('font-family').replaceAll(/["']/g, ''),
          weight: rule.style.getPropertyValue('font-weight') || '400',
          address: new URL(address, href ?? location.href).href,
          ranges: range === '' ? [[0, 0x10ffff]] : readUnicodeRange(range),
        },
      ];
    });
  });
}

async function asDataAddress(address: string): Promise<string> {
  const content = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    const fail = (): void => reject(reader.error ?? new Error('a font could not be read'));
    reader.addEventListener('load', () => (typeof reader.result === 'string' ? resolve(reader.result) : fail()));
    reader.addEventListener('error', fail);
    reader.readAsDataURL(content);
  });
}

/**
 * The rules of a style sheet that bring the page's fonts along, as far as a text needs them, so that a drawing looks the
 * same on a machine that does not have them.
 */
export async function embeddedFonts(text: string): Promise<string> {
  const characters = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const needed = fontParts().filter(({ ranges }) =>
    ranges.some(([from, to]) => [...characters].some((point) => point > 0x20 && point >= from && point <= to)),
  );
  const rules = await Promise.all(
    needed.map(async ({ family, weight, address }) => {
      const data = (await asDataAddress(address)).replace(/^data:[^;,]*/, 'data:font/woff2');
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${data}) format("woff2")}`;
    }),
  );
  return rules.join('');
}
