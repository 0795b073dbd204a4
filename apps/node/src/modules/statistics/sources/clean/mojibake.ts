// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The bytes 0x80 to 0x9F of Windows-1252, which a browser shows where Latin-1 has control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function bytesOf(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const place = windows1252.indexOf(character);
    if (place >= 0) bytes.push(0x80 + place);
    else if (code < 0x100) bytes.push(code);
    else return undefined;
  }
  return Uint8Array.from(bytes);
}

/**
 * The text that was meant where UTF-8 was read as Windows-1252: "CÃ´te" is "Côte". Undefined where the text is no such
 * case. Exact: the bytes are put back and read again.
 */
export function undoWrongDecoding(text: string): string | undefined {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/u.test(text)) return undefined;
  const bytes = bytesOf(text);
  if (!bytes) return undefined;
  try {
    const meant = decoder.decode(bytes);
    return meant === text ? undefined : meant;
  } catch {
    // Not every text that looks like it was decoded wrongly: then nothing is undone.
    return undefined;
  }
}

/** True where letters were lost for good. */
export function hasLostLetters(text: string): boolean {
  return text.includes('\uFFFD');
}
