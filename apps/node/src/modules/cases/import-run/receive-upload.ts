// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ImportId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { discardUpload, finishUpload, openUpload, storePieces } from './commands/uploads.ts';
import { contextOf, piecesAtOnce, withImportFile } from './import-file.ts';
import { pieceBytes } from '../sealed-pieces.ts';
import type { ImportParts } from './import-parts.ts';
import { inspectFile } from './inspect-file.ts';
import { asTableRefusal } from './table-refusal.ts';

/**
 * Takes a file in as it arrives, sealed piece by piece in transactions of bounded size, and looks at what it holds. An
 * upload that breaks off, is too large or is no table leaves nothing behind. Throws `request.too-large` and `table.*`.
 */
export async function receiveUpload(parts: ImportParts, actor: AccountActor, file: UploadedFile): Promise<ImportId> {
  const { execute } = parts;
  const importId = await execute(openUpload, actor, { fileName: file.name });
  try {
    const hash = createHash('sha256');
    let from = 0;
    for await (const pieces of inGroups(file.content, hash)) {
      await execute(storePieces, actor, { importId, from, pieces });
      from += pieces.length;
    }
    if (isTruncated(file.content)) throw new AppError('request.too-large');
    const context = await contextOf(parts, actor);
    const inspected = await withImportFile(parts, actor, importId, (path) => inspectFile(path, context));
    await execute(finishUpload, actor, { importId, hash: hash.digest('hex'), ...inspected });
    return importId;
  } catch (fault) {
    await execute(discardUpload, actor, { importId });
    throw asTableRefusal(fault);
  }
}

/** The content in pieces of equal size (the last one smaller), some at a time. */
async function* inGroups(content: Readable, hash: { update(bytes: Uint8Array): unknown }): AsyncGenerator<Buffer[]> {
  let group: Buffer[] = [];
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk);
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes < pieceBytes) continue;
    const bytes = Buffer.concat(waiting);
    const whole = waitingBytes - (waitingBytes % pieceBytes);
    for (let start = 0; start < whole; start += pieceBytes) group.push(bytes.subarray(start, start + pieceBytes));
    waiting = [bytes.subarray(whole)];
    waitingBytes -= whole;
    if (group.length < piecesAtOnce) continue;
    yield group;
    group = [];
  }
  if (waitingBytes > 0) group.push(Buffer.concat(waiting));
  if (group.length > 0) yield group;
}

/** True when the file was larger than the server takes: its stream then ends early. */
function isTruncated(content: Readable): boolean {
  return 'truncated' in content && content.truncated === true;
}
