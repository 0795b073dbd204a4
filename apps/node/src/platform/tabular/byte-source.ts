// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { TabularError } from './tabular-error.ts';

const CHUNK_BYTES = 256 * 1024;

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}

/** Turns what the file system or the decompressor says into a refusal; anything else is given back as it is. */
export function asTabularError(error: unknown): unknown {
  if (error instanceof TabularError || !isErrno(error)) {
    return error;
  }
  if (error.code?.startsWith('Z_')) {
    return new TabularError(
      'table.broken',
      {
        what: 'The compressed file is damaged.',
        why: 'It ends too early or its content does not unpack.',
        todo: 'Fetch or copy the file again.',
      },
      { cause: error },
    );
  }
  const why: Record<string, string> = {
    ENOENT: 'There is no file of that name.',
    EISDIR: 'It is a folder.',
    EACCES: 'This account may not read it.',
    EPERM: 'This account may not read it.',
  };
  return new TabularError(
    'table.unreadable',
    {
      what: 'The file cannot be opened.',
      why: why[error.code ?? ''] ?? `The system answers ${error.code}.`,
      todo: 'Check the path and the permissions of the file.',
    },
    { cause: error },
  );
}

/** The first bytes of a file, at most `bytesMax`. */
export async function readHead(path: string, bytesMax: number): Promise<Buffer> {
  try {
    await using file = await open(path, 'r');
    const buffer = Buffer.alloc(bytesMax);
    let length = 0;
    while (length < bytesMax) {
      const { bytesRead } = await file.read(buffer, length, bytesMax - length);
      if (bytesRead === 0) {
        break;
      }
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } catch (error) {
    throw asTabularError(error);
  }
}

export interface ByteSourceOptions {
  readonly gzip: boolean;
  /** Most bytes to give after unpacking; only asked of compressed files. */
  readonly expandedBytesMax: number;
}

/**
 * The bytes of a file in chunks, unpacked when it is gzip.
 * @throws TabularError `table.broken` for a damaged gzip, `table.too-large` beyond the limit, `table.unreadable`
 */
export async function* readBytes(path: string, options: ByteSourceOptions): AsyncGenerator<Buffer, void, undefined> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const source = options.gzip ? pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined) : file;
  let total = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (options.gzip && total > options.expandedBytesMax) {
        throw new TabularError('table.too-large', {
          what: 'The compressed file is too large.',
          why: `It unpacks to more than ${Math.round(options.expandedBytesMax / 1024 ** 2)} MB.`,
          todo: 'Split the table into several files.',
        });
      }
      yield chunk;
    }
  } catch (error) {
    throw asTabularError(error);
  } finally {
    file.destroy();
  }
}
