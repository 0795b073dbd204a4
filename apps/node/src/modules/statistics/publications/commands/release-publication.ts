// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  inputOf,
  releasePublication as releaseEndpoint,
  withdrawPublication as withdrawEndpoint,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayReadPublications, mayReleasePublications } from '../../policy.ts';
import { deletePackage, describePackage, updatePublication } from '../../store-publications.ts';
import { holdPublication, viewPublication } from '../open-publication.ts';
import { unproposed } from '../unproposed.ts';

/** Releases what somebody else proposed. Throws `publication.state` and `publication.second-person`. */
export const releasePublication = defineCommand({
  name: 'publications.release',
  input: inputOf(releaseEndpoint),
  policy: mayReleasePublications,
  async run(scope, { publicationId }) {
    const { accountId } = scope.actor as AccountActor;
    const row = await holdPublication(scope, publicationId, 'proposed');
    if (row.proposedBy === accountId) throw new AppError('publication.second-person');
    const file = await describePackage(scope.db, publicationId);
    if (!file) throw new Error('What was proposed has its package.');
    const change = { state: 'released', releasedBy: accountId, releasedAt: scope.clock() } as const;
    await updatePublication(scope.db, publicationId, change);
    return { file, view: await viewPublication(scope, publicationId) };
  },
  audit: ({ publicationId }, { file, view: { mode } }) =>
    statisticsNote('publication', publicationId, { mode, files: { [file.name]: file.sha256 } }),
});

/** Takes a proposal back, or sends it back. Its package goes; privacy that was spent for it stays spent. */
export const withdrawPublication = defineCommand({
  name: 'publications.withdraw',
  input: inputOf(withdrawEndpoint),
  policy: mayReadPublications,
  async run(scope, { publicationId }) {
    await holdPublication(scope, publicationId, 'proposed');
    await deletePackage(scope.db, publicationId);
    await updatePublication(scope.db, publicationId, { ...unproposed, state: 'compared' });
    return viewPublication(scope, publicationId);
  },
  audit: ({ publicationId }) => statisticsNote('publication', publicationId),
});
