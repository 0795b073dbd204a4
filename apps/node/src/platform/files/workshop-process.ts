// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CheckedFile, FileType } from './checked-file.ts';
import { checkFile } from './check-file.ts';
import { drawImage } from './check-image.ts';
import { drawPdfPage } from './check-pdf.ts';
import { FileRefusal, type RefusalReason } from './file-refusal.ts';

/** What is asked of the process that opens files. */
export type WorkshopTask =
  | { readonly kind: 'check'; readonly content: Uint8Array }
  | { readonly kind: 'draw'; readonly content: Uint8Array; readonly type: FileType; readonly page: number };

/** A page or an image as a picture. */
export interface DrawnPage {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly content: Uint8Array;
}

export type WorkshopAnswer =
  | { readonly kind: 'done'; readonly result: CheckedFile | DrawnPage }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'fault'; readonly fault: string };

async function work(task: WorkshopTask): Promise<CheckedFile | DrawnPage> {
  if (task.kind === 'check') return checkFile(task.content);
  if (task.type === 'pdf') return { mediaType: 'image/png', content: drawPdfPage(task.content, task.page) };
  return { mediaType: 'image/jpeg', content: await drawImage(task.content) };
}

async function answer(task: WorkshopTask): Promise<WorkshopAnswer> {
  try {
    return { kind: 'done', result: await work(task) };
  } catch (fault) {
    if (fault instanceof FileRefusal) return { kind: 'refused', reason: fault.reason };
    return { kind: 'fault', fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

process.on('message', (task: WorkshopTask) => {
  void answer(task).then((made) => process.send?.(made));
});
// Without the node there is nobody to work for.
process.on('disconnect', () => process.exit(0));
