// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import sharp from 'sharp';
import type { CheckedFile, FileNote } from './checked-file.ts';
import { FileRefusal } from './file-refusal.ts';

/** Points of the largest picture that is opened: more than any telephone takes, less than what fills the memory. */
const pixelsMax = 120_000_000;
const input = { limitInputPixels: pixelsMax, failOn: 'error', sequentialRead: true, pages: 1 } as const;

sharp.cache(false);
sharp.concurrency(1);

/**
 * Writes a picture anew, upright and without anything that it says beside what it shows: where and when it was taken, by
 * which device, what it looked like before it was cut. Throws `FileRefusal`.
 */
export async function checkImage(content: Uint8Array, type: 'jpg' | 'png' | 'webp' | 'tif'): Promise<CheckedFile> {
  const { width, height, pages = 1 } = await read(() => sharp(content, input).metadata());
  if (width * height > pixelsMax) throw new FileRefusal('tooMuchInside');
  if (type === 'tif' && pages > 1) throw new FileRefusal('manyPages');
  const upright = sharp(content, input).autoOrient().toColourspace('srgb');
  const written = await read(() => {
    if (type === 'jpg') return upright.jpeg({ quality: 90 }).toBuffer();
    if (type === 'webp') return upright.webp({ quality: 90 }).toBuffer();
    return upright.png().toBuffer();
  });
  const notes: FileNote[] = type === 'tif' ? ['metadataRemoved', 'converted'] : ['metadataRemoved'];
  return { type: type === 'tif' ? 'png' : type, content: written, pages: 1, notes };
}

/** A picture as it is shown in the page: no larger than a screen. */
export async function drawImage(content: Uint8Array): Promise<Buffer> {
  const small = { width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true } as const;
  return read(() =>
    sharp(content, input).resize(small).flatten({ background: '#fff' }).jpeg({ quality: 85 }).toBuffer(),
  );
}

async function read<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (cause) {
    const tooMuch = cause instanceof Error && cause.message.includes('pixel limit');
    throw new FileRefusal(tooMuch ? 'tooMuchInside' : 'unreadable', cause);
  }
}
