// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PassingId, PassingView } from '@palermo/contract';
import type { AccountActor } from '../../kernel/actor.ts';
import type { Place } from '../../kernel/keyring.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { findOrganisations } from '../access/index.ts';
import { mayLeadInvestigations } from './policy.ts';
import type { PassingRow } from './store-passings.ts';

/** Where the number of a file that is passed on is sealed. */
export function passingPlace(id: PassingId): Place {
  return { table: 'investigation_passing', column: 'sealed', row: id };
}

/** What both organisations know of investigations that are passed on. */
export async function presentPassings(scope: Scope, rows: readonly PassingRow[]): Promise<PassingView[]> {
  const { organisationId } = scope.actor as AccountActor;
  const organisations = await findOrganisations(scope, [
    ...new Set(rows.flatMap(({ fromId, toId }) => [fromId, toId])),
  ]);
  return rows.map((row) => ({
    id: row.id,
    investigationId: row.investigationId,
    fileNumber: scope.keyring.openForNode(passingPlace(row.id), row.sealed),
    openedOn: row.openedOn,
    stage: row.stage,
    caseCount: row.caseCount,
    suspectCount: row.suspectCount,
    from: organisations.get(row.fromId)?.name ?? '',
    to: organisations.get(row.toId)?.name ?? '',
    state: row.answer ?? 'waiting',
    offeredAt: row.offeredAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    own: row.fromId === organisationId,
    mayAnswer: row.answer === null && mayLeadInvestigations(scope.actor).allowed,
  }));
}
