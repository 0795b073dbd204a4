// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, NextStep, SupportView } from '@palermo/contract';
import { hasRole, type AccountActor } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { findOrganisations } from '../access/index.ts';
import { openCase, type OpenedCase } from '../cases/index.ts';
import { referralParts } from './describe-referral.ts';
import { distinct } from './describe-service.ts';
import { nextStepOf, type PlanFacts } from './plan.ts';
import { presentDelivered, presentFollowUp, presentNeed, presentReferralLine } from './present.ts';
import { stateAt } from './referral.ts';
import { openWords } from './sealed-words.ts';
import { findReferralsOfCase, type CaseReferralRow } from './store-referrals.ts';
import {
  findDelivered,
  findFollowUps,
  findNeeds,
  findSupportEnd,
  type DeliveredRow,
  type FollowUpRow,
  type NeedRow,
} from './store-support.ts';

interface Rows {
  readonly needs: readonly NeedRow[];
  readonly referrals: readonly CaseReferralRow[];
  readonly delivered: readonly DeliveredRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly end: Awaited<ReturnType<typeof findSupportEnd>>;
}

/** The support of a person, as far as needs and services are open to the actor. Throws `record.not-found` as `openCase` does. */
export async function viewSupport(scope: Scope, caseId: CaseId): Promise<SupportView> {
  const opened = await openCase(scope, caseId);
  const rows: Rows = {
    needs: await findNeeds(scope.db, caseId),
    referrals: await findReferralsOfCase(scope.db, caseId),
    delivered: await findDelivered(scope.db, caseId),
    followUps: await findFollowUps(scope.db, caseId),
    end: await findSupportEnd(scope.db, caseId),
  };
  const edits = hasRole(scope.actor, 'caseworker', 'supervisor') && opened.key !== undefined;
  const sees = (dataClass: 'needs' | 'services'): boolean => opened.dataClasses.includes(dataClass);
  const { end } = rows;
  const note = (row: { id: string; sealed: Buffer | null }) =>
    openWords(scope.keyring, opened.key, { table: 'support_end', row: row.id }, row.sealed);
  return {
    caseId,
    holder: opened.owner,
    mayRecord: edits && sees('services'),
    next: nextStep(scope, opened, rows),
    needs: sees('needs') ? describeNeeds(scope, opened, rows) : null,
    referrals: await describeReferrals(scope, rows),
    ...(sees('services') ? await describeWork(scope, opened, { rows, edits }) : { delivered: null, followUps: null }),
    ended: end ? { on: end.on, outcome: end.outcome, note: note(end) } : null,
  };
}

function describeNeeds(scope: Scope, { key }: OpenedCase, { needs }: Rows) {
  return needs.map((row) =>
    presentNeed(row, openWords(scope.keyring, key, { table: 'need', row: row.id }, row.sealed)),
  );
}

async function describeReferrals(scope: Scope, { referrals }: Rows): Promise<SupportView['referrals']> {
  const parts = await referralParts(scope, referrals);
  return referrals.map((row) => ({
    ...presentReferralLine(row, parts),
    needId: row.needId,
    feedbackGiven: row.feedbackOn !== null,
  }));
}

async function describeWork(
  scope: Scope,
  { key, owner }: OpenedCase,
  { rows, edits }: { readonly rows: Rows; readonly edits: boolean },
): Promise<Pick<SupportView, 'delivered' | 'followUps'>> {
  const own = (scope.actor as AccountActor).organisationId;
  const organisations = await findOrganisations(
    scope,
    distinct([
      ...rows.delivered.flatMap(({ organisationId, providerId }) =>
        providerId === null ? [organisationId] : [organisationId, providerId],
      ),
      ...rows.followUps.map(({ organisationId }) => organisationId),
    ]),
  );
  const open = (table: 'delivered_service' | 'follow_up', row: { id: string; sealed: Buffer | null }) =>
    openWords(scope.keyring, key, { table, row: row.id }, row.sealed);
  const mayChange = (row: { organisationId: string }): boolean => edits && (owner || row.organisationId === own);
  return {
    delivered: rows.delivered.map((row) =>
      presentDelivered(row, { note: open('delivered_service', row), organisations, mayChange: mayChange(row) }),
    ),
    followUps: rows.followUps.map((row) =>
      presentFollowUp(row, { note: open('follow_up', row), organisations, mayChange: mayChange(row) }),
    ),
  };
}

/** The holder's next step; for others only a follow-up of their own. */
function nextStep(scope: Scope, { owner }: OpenedCase, rows: Rows): NextStep {
  const now = scope.clock();
  const own = (scope.actor as AccountActor).organisationId;
  const ownFollowUps = rows.followUps.filter(({ organisationId }) => organisationId === own);
  const facts: PlanFacts = {
    needs: rows.needs,
    referrals: rows.referrals.map((row) => ({ ...row, state: stateAt(row, now) })),
    delivered: rows.delivered,
    followUps: ownFollowUps,
    ended: rows.end !== undefined,
  };
  if (owner) return nextStepOf(facts, dayOf(now));
  const others: PlanFacts = { ...facts, needs: [], referrals: [] };
  const step = nextStepOf(others, dayOf(now));
  return step.key === 'addNeed' ? { ...step, key: 'none' } : step;
}
