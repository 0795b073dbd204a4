// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * A JPEG without the segments in which cameras and programs write about it (EXIF, XMP, IPTC, comments); its points stay as
 * they are. Undefined where there is nothing to take out, or it is no JPEG.
 */
export function withoutJpegMetadata(content: Uint8Array): Uint8Array | undefined {
  if (content[0] !== 0xff || content[1] !== 0xd8) return undefined;
  const kept: Uint8Array[] = [content.subarray(0, 2)];
  let at = 2;
  let gone = false;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    const size = ((content[at + 2] ?? 0) << 8) | (content[at + 3] ?? 0);
    // After the start of the scan there are points only.
    if (marker === 0xda || size < 2 || at + 2 + size > content.length) break;
    if (isTelling(marker)) gone = true;
    else kept.push(content.subarray(at, at + 2 + size));
    at += 2 + size;
  }
  if (!gone) return undefined;
  return Buffer.concat([...kept, content.subarray(at)]);
}

/** APP1 (EXIF, XMP), APP13 (IPTC) and comments; others say how colours are meant. */
function isTelling(marker: number): boolean {
  return marker === 0xe1 || marker === 0xed || marker === 0xfe;
}
