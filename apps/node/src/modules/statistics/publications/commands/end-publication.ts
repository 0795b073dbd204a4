// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  cancelPublicationJob as cancelEndpoint,
  discardPublication as discardEndpoint,
  inputOf,
} from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayPreparePublications } from '../../policy.ts';
import { deletePublication, findComparison, updatePublication } from '../../store-publications.ts';
import { holdPublication, viewPublication } from '../open-publication.ts';
import { unproposed } from '../unproposed.ts';

/** Stops the job of a publication. Privacy that was spent for it stays spent. Throws `publication.state`. */
export const cancelPublication = defineCommand({
  name: 'publications.cancel',
  input: inputOf(cancelEndpoint),
  policy: mayPreparePublications,
  async run(scope, { publicationId }) {
    const row = await holdPublication(scope, publicationId, 'comparing', 'making');
    const compared = (await findComparison(scope.db, publicationId)) !== undefined;
    await updatePublication(scope.db, publicationId, {
      ...unproposed,
      state: row.state === 'making' || compared ? 'compared' : 'draft',
    });
    return viewPublication(scope, publicationId);
  },
  audit: ({ publicationId }) => statisticsNote('publication', publicationId),
});

/** Throws a publication away that nobody proposed. Privacy that was spent for it stays spent. */
export const discardPublication = defineCommand({
  name: 'publications.discard',
  input: inputOf(discardEndpoint),
  policy: mayPreparePublications,
  async run(scope, { publicationId }) {
    await holdPublication(scope, publicationId, 'draft', 'compared');
    if (!(await deletePublication(scope.db, publicationId))) throw new AppError('record.changed');
  },
  audit: ({ publicationId }) => statisticsNote('publication', publicationId),
});
