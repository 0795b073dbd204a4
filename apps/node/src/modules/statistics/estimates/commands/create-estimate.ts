// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  createEstimate as createEndpoint,
  inputOf,
  resumeEstimate as resumeEndpoint,
  type EstimateId,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { findOrganisations } from '../../../access/index.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayEstimate } from '../../policy.ts';
import { insertEstimate, updateEstimate } from '../../store-estimates.ts';
import { requireChoice, settingsOf } from '../estimate.ts';
import { holdEstimate, viewEstimate } from '../open-estimate.ts';

/** Asks for an estimate. The caller sends the job once this is committed. Throws `estimate.choice`. */
export const createEstimate = defineCommand({
  name: 'estimates.create',
  input: inputOf(createEndpoint),
  policy: mayEstimate,
  async run(scope, { choice, settings }) {
    const named = choice.lists.flatMap(({ organisations }) => organisations);
    requireChoice(choice, await findOrganisations(scope, named));
    const { accountId: createdBy } = scope.actor as AccountActor;
    const [id, jobId] = [newId<EstimateId>(), newId<string>()];
    const asked = { id, choice, settings: settingsOf(settings), jobId, createdBy, createdAt: scope.clock() };
    await insertEstimate(scope.db, asked);
    return { jobId, view: await viewEstimate(scope, id) };
  },
  audit: ({ choice: { lists, years, groups } }, { view: { id } }) =>
    statisticsNote('estimate', id, {
      lists: lists.map(({ kinds, organisations }) => [...kinds, ...organisations].join('+')),
      years: `${years.from}-${years.to}`,
      groups,
    }),
});

/** Estimates what was stopped. The caller sends the job once this is committed. Throws `estimate.state`. */
export const resumeEstimate = defineCommand({
  name: 'estimates.resume',
  input: inputOf(resumeEndpoint),
  policy: mayEstimate,
  async run(scope, { estimateId }) {
    await holdEstimate(scope, estimateId, 'stopped');
    const { accountId: startedBy } = scope.actor as AccountActor;
    const jobId = newId<string>();
    const begun = { jobStep: null, jobDone: 0, jobTotal: 0, failure: null };
    await updateEstimate(scope.db, estimateId, { state: 'estimating', jobId, startedBy, ...begun });
    return { jobId, view: await viewEstimate(scope, estimateId) };
  },
  audit: ({ estimateId }) => statisticsNote('estimate', estimateId),
});
