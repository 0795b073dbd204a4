// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommandFault } from '../command-fault.ts';

/** Most lines that are kept at once. */
const linesMax = 3_000_000;
/** Most characters of a line. */
const lineLengthMax = 1000;

/**
 * Reads a file of text with one entry a line, UTF-8 or UTF-16 with a byte order mark; blank lines are left out.
 *
 * @throws CommandFault in a sentence that says what is wrong and what to do
 */
export async function readLines(path: string): Promise<readonly string[]> {
  const file = basename(path);
  const bytes = await readFile(path).catch(() => {
    throw new CommandFault(`${path} cannot be read. Check that the file is there and that you may open it.`);
  });
  const lines = decode(bytes, file)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) throw new CommandFault(`${file} holds no line of text. Write one name a line.`);
  if (lines.length > linesMax) {
    throw new CommandFault(
      `${file} has ${lines.length.toLocaleString('en')} lines; ${linesMax.toLocaleString('en')} are the most that are ranked at once. Part the file and rank the parts.`,
    );
  }
  const long = lines.find((line) => line.length > lineLengthMax);
  if (long !== undefined) {
    throw new CommandFault(
      `${file} has a line of ${long.length} characters (it begins ${long.slice(0, 20)}); no name is longer than ${lineLengthMax}. Write one name a line.`,
    );
  }
  return lines;
}

function decode(bytes: Buffer, file: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not this encoding: refused below.
  }
  throw new CommandFault(`${file} is not text in UTF-8. Save it as UTF-8, one name a line, and try again.`);
}
