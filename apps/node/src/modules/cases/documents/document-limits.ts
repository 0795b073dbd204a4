// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { DocumentLimits } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { changeSetting, findSetting } from '../../access/index.ts';

const settingKey = 'documents';
const mebibyte = 1024 * 1024;

/** What holds until a node's administrator changes it. */
const standard: DocumentLimits = {
  fileBytesMax: 50 * mebibyte,
  caseDocumentsMax: 200,
  organisationBytesMax: 20 * 1024 * mebibyte,
};

export async function getDocumentLimits(scope: Pick<Scope, 'db'>): Promise<DocumentLimits> {
  const stored = await findSetting(scope, settingKey);
  return stored === undefined ? standard : DocumentLimits.parse(stored);
}

export async function recordDocumentLimits(scope: Pick<Scope, 'db'>, limits: DocumentLimits): Promise<void> {
  await changeSetting(scope, settingKey, limits);
}

/** Throws `document.too-large`, `document.too-many`, `document.quota` for a file that there is no room for. */
export function requireRoom(
  limits: DocumentLimits,
  {
    bytes,
    documents,
    organisationBytes,
  }: { readonly bytes: number; readonly documents: number; readonly organisationBytes: number },
): void {
  if (bytes > limits.fileBytesMax) throw new AppError('document.too-large');
  if (documents >= limits.caseDocumentsMax) throw new AppError('document.too-many');
  if (organisationBytes + bytes > limits.organisationBytesMax) throw new AppError('document.quota');
}
