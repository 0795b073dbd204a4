// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  comparePublication as compareEndpoint,
  createPublication as createEndpoint,
  inputOf,
  type PublicationId,
  type VintageId,
} from '@palermo/contract';
import { publicationRulesOf } from '@palermo/terms';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayPreparePublications } from '../../policy.ts';
import { findVintageById } from '../../store-figures.ts';
import { insertPublication, updatePublication } from '../../store-publications.ts';
import { insertVintage } from '../../store-vintages.ts';
import { holdPublication, viewPublication } from '../open-publication.ts';
import { requireChoice, settingsOf } from '../publication.ts';

/** The vintage that was named, or one that is closed now. */
async function vintageFor(scope: Scope, named: VintageId | undefined, title: string): Promise<string> {
  if (named !== undefined) {
    if (!(await findVintageById(scope.db, named))) throw new AppError('record.not-found');
    return named;
  }
  const { accountId: closedBy } = scope.actor as AccountActor;
  const moment = scope.clock().toISOString().replace('T', ' ').replace('Z', ' UTC');
  const name = `${title}, ${moment}`;
  const vintage = await insertVintage(scope.db, { id: newId(), name, closedBy });
  if (!vintage) throw new AppError('vintage.name-taken');
  return vintage.id;
}

/**
 * Chooses what to publish of whom and begins to compare the modes. The caller sends the job once this is committed. Throws
 * `publication.choice` and `record.not-found`.
 */
export const createPublication = defineCommand({
  name: 'publications.create',
  input: inputOf(createEndpoint),
  policy: mayPreparePublications,
  async run(scope, { choice, vintageId: named, settings: asked }) {
    requireChoice(choice);
    const { accountId: createdBy } = scope.actor as AccountActor;
    const { pack } = await getNodeSettings(scope);
    const vintageId = await vintageFor(scope, named, choice.title);
    const settings = settingsOf(publicationRulesOf(pack), asked);
    const [id, jobId] = [newId<PublicationId>(), newId<string>()];
    await insertPublication(scope.db, { id, choice, vintageId, settings, jobId, createdBy, createdAt: scope.clock() });
    return { jobId, view: await viewPublication(scope, id) };
  },
  audit: ({ choice: { columns, years, people } }, { view: { id, vintage } }) =>
    statisticsNote('publication', id, { columns, years: `${years.from}-${years.to}`, people, vintage: vintage.id }),
});

/** Compares the modes again. The caller sends the job once this is committed. Throws `publication.state`. */
export const comparePublication = defineCommand({
  name: 'publications.compare',
  input: inputOf(compareEndpoint),
  policy: mayPreparePublications,
  async run(scope, { publicationId, ...asked }) {
    const row = await holdPublication(scope, publicationId, 'draft', 'compared');
    const { accountId: startedBy } = scope.actor as AccountActor;
    const { pack } = await getNodeSettings(scope);
    const jobId = newId<string>();
    await updatePublication(scope.db, publicationId, {
      state: 'comparing',
      settings: settingsOf(publicationRulesOf(pack), asked, row.settings),
      jobId,
      startedBy,
      jobStep: null,
      jobDone: 0,
      jobTotal: 0,
      failure: null,
    });
    return { jobId, view: await viewPublication(scope, publicationId) };
  },
  audit: ({ publicationId, k, epsilon, length }) =>
    statisticsNote('publication', publicationId, { k, epsilon, length }),
});
