// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppError, type ErrorCode } from '../../../kernel/errors.ts';
import { FileRefusal, type RefusalReason } from '../../../platform/files/file-refusal.ts';

const codes: Readonly<Record<RefusalReason, ErrorCode>> = {
  type: 'document.type',
  heic: 'document.heic',
  unreadable: 'document.unreadable',
  locked: 'document.locked',
  macros: 'document.macros',
  tooMuchInside: 'document.too-much-inside',
  manyPages: 'document.many-pages',
};

/** A refusal of the workshop as one that leaves the node; anything else as it is. */
export function asDocumentRefusal(fault: unknown): unknown {
  return fault instanceof FileRefusal ? new AppError(codes[fault.reason], { cause: fault }) : fault;
}
