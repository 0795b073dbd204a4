// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  changeMeasure as changeEndpoint,
  createMeasure as createEndpoint,
  inputOf,
  savePlan as saveEndpoint,
  type MeasureDetails,
  type PlanView,
} from '@palermo/contract';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { getOpenOrganisation } from '../../../access/index.ts';
import { readCommitments } from '../../instruments/read-instruments.ts';
import { mayCoordinate } from '../../policy.ts';
import { findCurrentPlan, insertMeasure, insertPlan, updateMeasure, updatePlan } from '../../store-measures.ts';
import { getMeasureRow } from '../open-measure.ts';
import { stampOf } from '../stamp.ts';

/** Begins a plan, or changes the title and the dates of one. Throws `record.changed`, `plan.dates`. */
export const savePlan = defineCommand({
  name: 'plan.save',
  input: inputOf(saveEndpoint),
  policy: mayCoordinate,
  async run(scope, { version, ...plan }): Promise<PlanView> {
    if (plan.endsOn < plan.startsOn) throw new AppError('plan.dates');
    const view = { ...plan, version: version ?? 1 };
    const write = version === null ? insertPlan : updatePlan;
    if (!(await write(scope.db, view, stampOf(scope)))) throw new AppError('record.changed');
    return { ...plan, version: (version ?? 0) + 1 };
  },
  audit: ({ id }) => ({ details: { plan: id } }),
});

/** Throws unless dates, lead and commitments are such as there are. `known` were answered before. */
async function requireSound(scope: Scope, details: MeasureDetails, known: MeasureDetails | null): Promise<void> {
  if (details.endsOn < details.startsOn) throw new AppError('plan.dates');
  const fault = (path: string, code: string, detail: string): never => {
    throw new AppError('request.invalid', { fields: [{ path, code, detail }] });
  };
  if ((details.budget === null) !== (details.currency === null)) {
    fault('currency', 'missing', 'A budget has an amount and a currency.');
  }
  if (details.leadId !== known?.leadId) await getOpenOrganisation(scope, details.leadId);
  for (const id of details.partnerIds) {
    if (known?.partnerIds.includes(id) !== true) await getOpenOrganisation(scope, id);
  }
  const asked = new Set((await readCommitments(scope)).map(({ ref }) => ref));
  const lost = details.answers.find((ref) => !asked.has(ref) && known?.answers.includes(ref) !== true);
  if (lost !== undefined) fault('answers', 'unknownCode', `There is no commitment ${lost}.`);
}

/** Adds a measure to the plan of now. Throws `plan.none`, `plan.dates`; the same request again changes nothing. */
export const createMeasure = defineCommand({
  name: 'plan.addMeasure',
  input: inputOf(createEndpoint),
  policy: mayCoordinate,
  async run(scope, details) {
    const plan = await findCurrentPlan(scope.db);
    if (!plan) throw new AppError('plan.none');
    await requireSound(scope, details, null);
    if (!(await insertMeasure(scope.db, plan.id, details, stampOf(scope)))) {
      const { version } = await getMeasureRow(scope, details.id);
      return { id: details.id, version };
    }
    return { id: details.id, version: 1 };
  },
  audit: ({ id }) => ({ details: { measure: id } }),
});

/** Changes a measure, or drops it and says why. Throws `record.changed`. */
export const changeMeasure = defineCommand({
  name: 'plan.changeMeasure',
  input: inputOf(changeEndpoint),
  policy: mayCoordinate,
  async run(scope, { measureId, version, droppedBecause, ...details }) {
    const row = await getMeasureRow(scope, measureId);
    await requireSound(scope, details, row);
    const droppedOn = droppedBecause === null ? null : (row.droppedOn ?? dayOf(scope.clock()));
    const changed = { ...details, id: measureId, version, droppedBecause, droppedOn };
    if (!(await updateMeasure(scope.db, changed, stampOf(scope)))) throw new AppError('record.changed');
    return { id: measureId, version: version + 1 };
  },
  audit: ({ measureId, droppedBecause }) => ({ details: { measure: measureId, dropped: droppedBecause !== null } }),
});
