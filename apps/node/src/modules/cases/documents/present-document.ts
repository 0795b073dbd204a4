// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, DocumentFileView, DocumentUploadView, DocumentView, OrganisationId } from '@palermo/contract';
import { hasRole, type AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import { keyOf, type OpenedCase } from '../open-case.ts';
import { findNewestFiles, type DocumentFileRow, type DocumentRow } from '../store-documents.ts';
import type { DocumentUploadRow } from '../store-document-uploads.ts';
import { createDocumentSeal, type DocumentSeal } from './sealed-document.ts';

/** Documents as those see them to whom their data class is open. */
export async function presentDocuments(
  scope: Scope,
  opened: OpenedCase,
  rows: readonly DocumentRow[],
): Promise<DocumentView[]> {
  if (!opened.key) return [];
  const seal = createDocumentSeal(scope.keyring, opened.key);
  const files = await findNewestFiles(
    scope.db,
    rows.map(({ id }) => id),
  );
  const views = new Map(
    (await presentFiles(scope, seal, files)).map((view, index) => [files[index]?.documentId, view]),
  );
  return rows.flatMap((row) => {
    const file = views.get(row.id);
    if (!file) return [];
    const { title, kind, day, struckBecause } = seal.openFacts(row.id, row.version, row.sealed);
    return {
      id: row.id,
      title,
      kind,
      day,
      dataClass: row.dataClass,
      version: row.version,
      file,
      struck: row.struckAt === null ? null : { at: row.struckAt.toISOString(), reason: struckBecause ?? '' },
      mayChange: row.struckAt === null && mayChange(scope, opened, row),
    };
  });
}

/** The view of one document. Throws `record.not-found`. */
export async function presentDocument(scope: Scope, opened: OpenedCase, row: DocumentRow): Promise<DocumentView> {
  keyOf(opened);
  const [view] = await presentDocuments(scope, opened, [row]);
  if (!view) throw new AppError('record.not-found');
  return view;
}

/** Files with who brought them in, in the order of the rows. Names of accounts are told to their own organisation alone. */
export async function presentFiles(
  scope: Scope,
  seal: DocumentSeal,
  rows: readonly DocumentFileRow[],
): Promise<DocumentFileView[]> {
  const organisations = await findOrganisations(scope, [
    ...new Set(rows.map(({ organisationId }): OrganisationId => organisationId)),
  ]);
  const accounts = await findAccountNames(scope, [...new Set(rows.map(({ accountId }): AccountId => accountId))]);
  return rows.map((row) => ({
    ...seal.openFile(row, row.sealed),
    number: row.number,
    bytes: row.bytes,
    broughtBy: {
      organisation: organisations.get(row.organisationId)?.name ?? '',
      account: accounts.get(row.accountId) ?? null,
    },
    at: row.at.toISOString(),
  }));
}

export function presentUpload(seal: DocumentSeal, row: DocumentUploadRow): DocumentUploadView {
  const { title, fileName, hash } = seal.openUpload(row.id, row.sealed);
  const { id, bytes, received, updatedAt } = row;
  return { id, title, fileName, hash, bytes, received, updatedAt: updatedAt.toISOString() };
}

/** The holder changes every document, everybody else those of their own organisation. */
export function mayChange({ actor }: Scope, { owner }: OpenedCase, row: DocumentRow): boolean {
  const own = row.organisationId === (actor as AccountActor).organisationId;
  return hasRole(actor, 'caseworker', 'supervisor') && (owner || own);
}
