// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, proposePublication as endpoint } from '@palermo/contract';
import { publicationRulesOf } from '@palermo/terms';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayPreparePublications } from '../../policy.ts';
import { withoutJob } from '../../store-job-rows.ts';
import { updatePublication } from '../../store-publications.ts';
import { spend } from '../ledger/keep-ledger.ts';
import { holdPublication, viewPublication } from '../open-publication.ts';
import type { PublicationParts } from '../publication-parts.ts';
import { settingsOf, spendsPrivacy } from '../publication.ts';

/**
 * Makes the command that chooses the mode of a publication and begins to make its files. Privacy is spent here, before any
 * noise is drawn, and is not given back whatever becomes of the proposal. The caller sends the job once this is committed.
 * Throws `publication.state`, `publication.mode`, and what `spend` throws.
 */
export function createProposePublication(parts: Pick<PublicationParts, 'trace'>) {
  return defineCommand({
    name: 'publications.propose',
    input: inputOf(endpoint),
    policy: mayPreparePublications,
    async run(scope, { publicationId, mode, settings: asked }) {
      const row = await holdPublication(scope, publicationId, 'compared');
      const { accountId } = scope.actor as AccountActor;
      const { pack } = await getNodeSettings(scope);
      const rules = publicationRulesOf(pack);
      if (!rules.modes.includes(mode)) throw new AppError('publication.mode');
      const settings = settingsOf(rules, asked, row.settings);
      const jobId = newId<string>();
      await updatePublication(scope.db, publicationId, {
        state: 'making',
        mode,
        settings,
        ...withoutJob,
        jobId,
        startedBy: accountId,
        failure: null,
        proposedBy: accountId,
        proposedAt: scope.clock(),
      });
      const { yearFrom, yearTo } = row;
      const { epsilon, delta } = settings;
      // The job's id names what is spent: a job that runs again after a crash spends once.
      const spending = { id: jobId, publicationId, yearFrom, yearTo, epsilon, delta };
      const cost = spendsPrivacy(mode)
        ? await spend(scope, parts, { spending: { ...spending, mode }, packBudget: rules.privacyBudget })
        : null;
      return { jobId, cost, settings, view: await viewPublication(scope, publicationId) };
    },
    audit: ({ publicationId, mode }, { cost, settings: { k, length } }) =>
      statisticsNote('publication', publicationId, {
        mode,
        k,
        length,
        ...(cost && { epsilon: cost.epsilon, spent: cost.spentAfter }),
      }),
  });
}
