// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MeasureId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findOrganisations } from '../../access/index.ts';
import { readCommitments } from '../instruments/read-instruments.ts';
import { answersForOrganisation, coordinates } from '../policy.ts';
import { findIndicators, findValues } from '../store-indicators.ts';
import { findMeasure, type MeasureRow } from '../store-measures.ts';
import { findMilestones } from '../store-milestones.ts';

/** A measure that there is. Throws `record.not-found`. */
export async function getMeasureRow({ db }: Pick<Scope, 'db'>, id: MeasureId): Promise<MeasureRow> {
  const row = await findMeasure(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** True for those who say what is done of a measure: its lead organisation, and the coordinator. */
export function reportsOn({ actor }: Pick<Scope, 'actor'>, { leadId, droppedOn }: MeasureRow): boolean {
  if (coordinates(actor)) return true;
  return droppedOn === null && answersForOrganisation(actor) && (actor as AccountActor).organisationId === leadId;
}

/** A measure with all that is kept of it. Throws `record.not-found`. */
export async function openMeasure(scope: Scope, id: MeasureId) {
  const row = await getMeasureRow(scope, id);
  const milestones = await findMilestones(scope.db, id);
  const indicators = await findIndicators(scope.db, id);
  const values = await findValues(scope.db, id);
  const named = [row.leadId, ...row.partnerIds, ...values.map(({ organisationId }) => organisationId)];
  return {
    row,
    milestones,
    indicators,
    values,
    commitments: await readCommitments(scope),
    organisations: await findOrganisations(scope, [...new Set(named)]),
    today: dayOf(scope.clock()),
    mayEdit: coordinates(scope.actor),
    mayReport: reportsOn(scope, row),
  };
}
export type OpenedMeasure = Awaited<ReturnType<typeof openMeasure>>;
