// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addMilestone as addEndpoint,
  changeMilestone as changeEndpoint,
  inputOf,
  type EvidenceId,
  type MeasureId,
} from '@palermo/contract';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { coordinates, mayCoordinate, mayReportProgress } from '../../policy.ts';
import { findMilestones, insertMilestone, updateMilestone } from '../../store-milestones.ts';
import { hasEvidence } from '../../store-publications.ts';
import { getMeasureRow, reportsOn } from '../open-measure.ts';
import { stampOf } from '../stamp.ts';

/** Adds a milestone. Throws `record.changed` when the id was used before. */
export const addMilestone = defineCommand({
  name: 'plan.addMilestone',
  input: inputOf(addEndpoint),
  policy: mayCoordinate,
  async run(scope, row) {
    await getMeasureRow(scope, row.measureId);
    if (!(await insertMilestone(scope.db, row, stampOf(scope)))) throw new AppError('record.changed');
    return { id: row.id, version: 1 };
  },
  audit: ({ measureId, id }) => ({ details: { measure: measureId, milestone: id } }),
});

/** Throws unless the actor says what is done of the measure, on a day that was, with a file of this very measure. */
export async function requireReport(
  scope: Scope,
  measureId: MeasureId,
  { on, fileId }: { readonly on: string | null; readonly fileId: EvidenceId | null },
): Promise<void> {
  if (!reportsOn(scope, await getMeasureRow(scope, measureId))) throw new AppError('access.denied');
  if (on !== null && on > dayOf(scope.clock())) throw new AppError('plan.future');
  if (fileId !== null && !(await hasEvidence(scope.db, measureId, fileId))) throw new AppError('record.not-found');
}

/** Says that a milestone is done, or changes it. Only the coordinator sets what is to be done by when. */
export const changeMilestone = defineCommand({
  name: 'plan.changeMilestone',
  input: inputOf(changeEndpoint),
  policy: mayReportProgress,
  async run(scope, { measureId, milestoneId, struck, ...asked }) {
    await requireReport(scope, measureId, { on: asked.doneOn, fileId: asked.fileId });
    const before = (await findMilestones(scope.db, measureId)).find(({ id }) => id === milestoneId);
    if (!before) throw new AppError('record.not-found');
    const isSet = asked.title !== before.title || asked.dueOn !== before.dueOn || struck;
    if (isSet && !coordinates(scope.actor)) throw new AppError('access.denied');
    if (asked.doneOn !== null && asked.evidence === null) throw new AppError('plan.evidence');
    const row = { ...asked, id: milestoneId, measureId, struckAt: struck ? scope.clock() : null };
    if (!(await updateMilestone(scope.db, row, stampOf(scope)))) throw new AppError('record.changed');
    return { id: milestoneId, version: asked.version + 1 };
  },
  audit: ({ measureId, milestoneId, doneOn, struck }) => ({
    details: { measure: measureId, milestone: milestoneId, done: doneOn !== null, struck },
  }),
});
