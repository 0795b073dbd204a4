// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  downloadPublication as downloadEndpoint,
  getPublication as getEndpoint,
  inputOf,
  listPublications as listEndpoint,
} from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { isAccount } from '../../../../kernel/actor.ts';
import { defineQuery, type Scope } from '../../../../kernel/use-case.ts';
import type { FileAnswer } from '../../../../platform/http/route.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayPreparePublications, mayReadPublications } from '../../policy.ts';
import { findPackage, findPublications } from '../../store-publications.ts';
import { getPublicationRow, viewPublication } from '../open-publication.ts';
import { actsOn, presentSummary } from '../present-publication.ts';

/** Publications, newest first. */
export const listPublications = defineQuery({
  name: 'publications.list',
  input: inputOf(listEndpoint),
  policy: mayReadPublications,
  async run({ db, actor }) {
    const rows = await findPublications(db);
    return { publications: rows.map(presentSummary), may: { create: mayPreparePublications(actor).allowed } };
  },
  audit: 'none',
});

/** One publication. Shows nothing about a person; that modes were compared with real records, the audit keeps when it is asked. */
export const getPublication = defineQuery({
  name: 'publications.read',
  input: inputOf(getEndpoint),
  policy: mayReadPublications,
  run: (scope, { publicationId }) => viewPublication(scope, publicationId),
  audit: 'none',
});

/** Before its release a package is opened with the second factor confirmed. */
function requireConfirmation(scope: Scope): void {
  const until = isAccount(scope.actor) ? scope.actor.confirmedUntil : null;
  if (until === null || until <= scope.clock()) throw new AppError('session.confirmation-required');
}

/** The bytes that were proposed or released. Throws `publication.not-released`. */
export const downloadPublication = defineQuery({
  name: 'publications.download',
  input: inputOf(downloadEndpoint),
  policy: mayReadPublications,
  async run(scope, { publicationId }): Promise<FileAnswer> {
    const row = await getPublicationRow(scope, publicationId);
    if (!actsOn(row, scope.actor).download) throw new AppError('publication.not-released');
    if (row.state !== 'released') requireConfirmation(scope);
    const stored = await findPackage(scope.db, publicationId);
    if (!stored) throw new Error('What was proposed has its package.');
    return { name: stored.name, type: stored.mediaType, content: stored.content };
  },
  audit: ({ publicationId }, { name }) => statisticsNote('publication', publicationId, { file: name }),
});
