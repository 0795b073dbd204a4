// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppError } from '../../../kernel/errors.ts';
import type { CheckedFile } from '../../../platform/files/checked-file.ts';
import type { FileWorkshop } from '../../../platform/files/file-workshop.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { asDocumentRefusal } from '../../cases/index.ts';

const bytesMax = 10_000_000;

/** Looks at an uploaded file in the workshop: what may be kept of it, and its name. Throws the refusals of documents. */
export async function checkUpload(
  workshop: FileWorkshop,
  file: UploadedFile,
): Promise<{ readonly name: string; readonly checked: CheckedFile }> {
  const content = await bytesOf(file);
  const checked = await workshop.check(content).catch((fault: unknown) => {
    throw asDocumentRefusal(fault);
  });
  if (checked.content.length === 0) throw new AppError('document.unreadable');
  // Control characters of a name would leave in a header of the download.
  const name = file.name
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200);
  return { name, checked };
}

async function bytesOf({ content }: UploadedFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new AppError('request.too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
