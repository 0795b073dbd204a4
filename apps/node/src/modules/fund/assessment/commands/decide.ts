// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  agreeToDecision as agreeEndpoint,
  concludeDecision as concludeEndpoint,
  inputOf,
  proposeDecision as proposeEndpoint,
  type DecisionView,
  type FundCallId,
  type ProposedLine,
  ServiceKindCode,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { addDays, dayOf } from '../../../../kernel/clock.ts';
import { AppError, type FieldFault } from '../../../../kernel/errors.ts';
import { defineCommand, type AuditNote, type Scope } from '../../../../kernel/use-case.ts';
import { textOf, type Answers } from '../../applications/answers.ts';
import { sealWords } from '../../applications/sealed-application.ts';
import { answersOf, getApplicationRow } from '../../applications/view-application.ts';
import type { Call } from '../../calls/call.ts';
import { getCallRow } from '../../calls/describe-call.ts';
import { openGrant } from '../../grants/open-grant.ts';
import { readAmount } from '../../money.ts';
import { mayDecide, mayReadCalls } from '../../policy.ts';
import { moveApplication } from '../../store-applications.ts';
import { moveCall } from '../../store-calls.ts';
import {
  findDecision,
  findDecisionWait,
  findLines,
  insertVote,
  markDecided,
  proposeRow,
  replaceLines,
  type DecisionLineRow,
} from '../../store-decisions.ts';
import { viewDecision } from '../view-decision.ts';

const shownMax = 500;
const noteOf = ({ callId }: { readonly callId: string }): AuditNote => ({ subjectKind: 'call', subjectIds: [callId] });

/** Amounts that an outcome does not have, or that the call does not grant. */
function faultsOfLines(call: Call, lines: readonly ProposedLine[]): FieldFault[] {
  return lines.flatMap(({ outcome, amount }, at) => {
    const awarded = amount === null ? null : readAmount(amount, call.currency);
    const isRight = outcome === 'approved' ? awarded !== null && awarded <= call.amountMax : awarded === null;
    return isRight
      ? []
      : [{ path: `lines.${at}.amount`, code: 'outOfRange', detail: 'is not an amount of this outcome' }];
  });
}

function requireWithinBudget({ budget }: Call, lines: readonly DecisionLineRow[]): void {
  const sum = lines.reduce((total, { amount }) => total + (amount ?? 0n), 0n);
  if (budget !== null && sum > budget) throw new AppError('decision.budget');
}

/** Proposes what becomes of each application; agreements with the former list are over. */
export const proposeDecision = defineCommand({
  name: 'fund.proposeDecision',
  input: inputOf(proposeEndpoint),
  policy: mayReadCalls,
  async run(scope, { callId, version, lines }): Promise<DecisionView> {
    const { accountId: by } = scope.actor as AccountActor;
    const call = await getCallRow(scope, callId, { toChange: true });
    if (call.state !== 'published' || call.closesOn >= dayOf(scope.clock())) throw new AppError('call.state');
    const fields = faultsOfLines(call, lines);
    if (fields.length > 0) throw new AppError('decision.amount', { fields });
    if (!(await proposeRow(scope.db, { callId, version, by, at: scope.clock() }))) throw new AppError('record.changed');
    const rows: DecisionLineRow[] = [];
    for (const { applicationId, outcome, amount, reason } of lines) {
      const application = await getApplicationRow(scope, applicationId);
      if (application.callId !== callId || application.state !== 'eligible') throw new AppError('application.state');
      const place = { table: 'fund_decision_line', row: applicationId } as const;
      const awarded = amount === null ? null : readAmount(amount, call.currency);
      rows.push({
        applicationId,
        outcome,
        amount: awarded,
        sealed: sealWords(scope.keyring, application, place, reason),
      });
    }
    await replaceLines(scope.db, callId, rows);
    requireWithinBudget(call, await findLines(scope.db, callId));
    return viewDecision(scope, callId, shownMax);
  },
  audit: ({ callId, lines }, { version }) => ({ ...noteOf({ callId }), details: { version, lines: lines.length } }),
});

async function requireProposed(scope: Scope, callId: FundCallId, version: number): Promise<void> {
  const decision = await findDecision(scope.db, callId, { toChange: true });
  if (!decision) throw new AppError('record.not-found');
  if (decision.state !== 'proposed') throw new AppError('decision.state');
  if (decision.version !== version) throw new AppError('record.changed');
}

/** Agrees to a list as it stands. With the last agreement that it needs, it is decided and its grants are opened. */
export const agreeToDecision = defineCommand({
  name: 'fund.agreeToDecision',
  input: inputOf(agreeEndpoint),
  policy: mayDecide,
  async run(scope, { callId, version }): Promise<DecisionView> {
    const { accountId } = scope.actor as AccountActor;
    await requireProposed(scope, callId, version);
    await insertVote(scope.db, { callId, accountId, version, at: scope.clock() });
    if ((await findDecisionWait(scope.db, callId)) === null) await conclude(scope, callId);
    return viewDecision(scope, callId, shownMax);
  },
  audit: ({ callId, version }, { state }) => ({ ...noteOf({ callId }), details: { version, state } }),
});

/** Puts a list into effect that enough trustees agreed to, for somebody who sees all of it. Throws `decision.state`. */
export const concludeDecision = defineCommand({
  name: 'fund.concludeDecision',
  input: inputOf(concludeEndpoint),
  policy: mayReadCalls,
  async run(scope, { callId, version }): Promise<DecisionView> {
    await requireProposed(scope, callId, version);
    if ((await findDecisionWait(scope.db, callId)) !== null) throw new AppError('decision.state');
    await conclude(scope, callId);
    return viewDecision(scope, callId, shownMax);
  },
  audit: ({ callId, version }) => ({ ...noteOf({ callId }), details: { version } }),
});

async function conclude(scope: Scope, callId: FundCallId): Promise<void> {
  const at = scope.clock();
  const call = await getCallRow(scope, callId, { toChange: true });
  await markDecided(scope.db, callId, at);
  for (const line of await findLines(scope.db, callId)) {
    const application = await getApplicationRow(scope, line.applicationId, { toChange: true });
    if (application.state !== 'eligible') continue;
    await moveApplication(scope.db, line.applicationId, { state: line.outcome, at });
    if (line.amount === null) continue;
    await openGrant(scope, {
      applicationId: line.applicationId,
      callId,
      ...describeProject(answersOf(scope, application), {
        months: application.months ?? call.monthsMin,
        decidedOn: dayOf(at),
      }),
      granteeCountry: application.country ?? '',
      currency: call.currency,
      earmark: '',
      amount: line.amount,
    });
  }
  await moveCall(scope.db, callId, { state: 'decided', at });
}

/** A day so many months later; the last of the month where the month is shorter. */
function monthsAfter(day: string, months: number): string {
  const from = new Date(`${day}T00:00:00Z`);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  return dayOf(
    new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(from.getUTCDate(), last))),
  );
}

/** What a grant says of its project. It begins as the application wished, but not before the decision. */
function describeProject(
  answers: Answers,
  { months, decidedOn }: { readonly months: number; readonly decidedOn: string },
) {
  const wished = textOf(answers, 'startsOn') ?? decidedOn;
  const startsOn = wished > decidedOn ? wished : decidedOn;
  const listOf = (key: string): string[] => {
    const value = answers[key];
    return Array.isArray(value) ? value : [];
  };
  return {
    title: textOf(answers, 'projectTitle') ?? '',
    summary: (textOf(answers, 'summary') ?? '').slice(0, 4000),
    grantee: textOf(answers, 'organisationName') ?? '',
    countries: listOf('workCountries').slice(0, 30),
    aidKinds: listOf('aidKinds').flatMap((kind) => ServiceKindCode.safeParse(kind).data ?? []),
    startsOn,
    endsOn: dayOf(addDays(new Date(`${monthsAfter(startsOn, months)}T00:00:00Z`), -1)),
  };
}
