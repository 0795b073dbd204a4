// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { regionsOf } from '@palermo/terms';
import { dayOf } from '../../../kernel/clock.ts';
import { reactTo, type Reaction, type Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import type { CaseErased, CasesRecorded, GuardianRecorded, OutcomeRecorded } from '../../cases/index.ts';
import type { SuspectInvestigated } from '../../investigations/index.ts';
import type { ServicesRecorded } from '../../services/index.ts';
import {
  countInvestigated,
  deletePerpetratorsBut,
  deleteRecords,
  findDecidedRecord,
  recordGuardian,
  updateDecision,
  updateSupport,
  upsertPerpetrators,
  upsertRecords,
} from '../store-records.ts';
import { decisionPart } from './decision-part.ts';
import { appointmentTimeOf } from './guardian-time.ts';
import { flagsAfterDecision } from './quality-flags.ts';
import { projectPerpetrators } from './standard-perpetrator.ts';
import { projectRecord, withFlagsAnswered, type ProjectionRules } from './standard-record.ts';

/** What projections depend on besides the case. */
export async function getProjectionRules(scope: Scope): Promise<ProjectionRules> {
  const { pack } = await getNodeSettings(scope);
  const { ageOfMajority, childWhen } = pack;
  return { ageOfMajority, ...(childWhen ? { childWhen } : {}), today: dayOf(scope.clock()) };
}

async function keepGuardian(scope: Scope, { entryId, ...told }: GuardianRecorded): Promise<void> {
  const { pack } = await getNodeSettings(scope);
  await recordGuardian(scope.db, entryId, appointmentTimeOf(told, pack));
}

async function recordOutcome(scope: Scope, fact: OutcomeRecorded): Promise<void> {
  const record = await findDecidedRecord(scope.db, fact.caseId);
  if (!record) return;
  const qualityFlags = flagsAfterDecision(record, fact);
  const answeredNone = withFlagsAnswered(record.answeredNone, qualityFlags);
  const decision = { outcome: fact.outcome, ...decisionPart(fact), qualityFlags, answeredNone };
  await updateDecision(scope.db, fact.caseId, decision);
}

/** Standard records follow cases within the transaction that changed them, so that they never disagree. */
export const recordReactions: readonly Reaction[] = [
  reactTo<CasesRecorded>('cases.recorded', async (scope, { cases }) => {
    const rules = await getProjectionRules(scope);
    await upsertRecords(
      scope.db,
      cases.map((recorded) => projectRecord(recorded, rules)),
    );
    const perpetrators = cases.flatMap((recorded) => projectPerpetrators(recorded));
    await deletePerpetratorsBut(
      scope.db,
      cases.map(({ caseId }) => caseId),
      perpetrators,
    );
    await upsertPerpetrators(scope.db, perpetrators);
  }),
  reactTo<OutcomeRecorded>('cases.outcomeRecorded', recordOutcome),
  reactTo<GuardianRecorded>('cases.guardianRecorded', keepGuardian),
  reactTo<ServicesRecorded>('services.recorded', (scope, { caseId, ...kinds }) =>
    updateSupport(scope.db, caseId, kinds),
  ),
  reactTo<SuspectInvestigated>('investigations.suspectInvestigated', (scope, { citizenship, ...suspect }) =>
    countInvestigated(scope.db, suspect, regionsOf(citizenship)),
  ),
  reactTo<CaseErased>('cases.erased', (scope, { caseId }) => deleteRecords(scope.db, [caseId])),
];
