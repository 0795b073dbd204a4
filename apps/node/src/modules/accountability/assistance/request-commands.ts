// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type AssistanceRequestId, type AssistanceStepKind } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayReportProgress } from '../policy.ts';
import {
  insertAssistanceStep,
  insertRequest,
  updateRequest,
  withdrawRequestRow,
  type RequestRow,
} from '../store-assistance.ts';
import { describeRequest, getRequestRow, speaksFor, stateOf } from './describe-assistance.ts';

export const onRequest = ({ requestId }: { readonly requestId: AssistanceRequestId }) => ({
  subjectKind: 'assistanceRequest',
  subjectIds: [requestId],
});

/** Asks for assistance for the actor's organisation. */
export const requestAssistance = defineCommand({
  name: 'assistance.request',
  input: inputOf(contract.requestAssistance),
  policy: mayReportProgress,
  async run(scope, described) {
    const id = newId<AssistanceRequestId>();
    const { organisationId } = scope.actor as AccountActor;
    await insertRequest(scope.db, { ...described, id, organisationId }, stampOf(scope));
    await recordStep(scope, id, 'asked');
    return describeRequest(scope, id);
  },
  audit: (_input, { id }) => onRequest({ requestId: id }),
});

/** Changes a request that nothing was agreed for yet. Throws `record.changed` and `assistance.settled`. */
export const changeAssistanceRequest = defineCommand({
  name: 'assistance.changeRequest',
  input: inputOf(contract.changeAssistanceRequest),
  policy: mayReportProgress,
  async run(scope, { requestId, ...described }) {
    await requireOwnWaiting(scope, requestId);
    if (!(await updateRequest(scope.db, requestId, described, stampOf(scope)))) throw new AppError('record.changed');
    await recordStep(scope, requestId, 'changed');
    return describeRequest(scope, requestId);
  },
  audit: onRequest,
});

/** Withdraws a request that nothing was agreed for. Throws `record.changed` and `assistance.settled`. */
export const withdrawAssistanceRequest = defineCommand({
  name: 'assistance.withdrawRequest',
  input: inputOf(contract.withdrawAssistanceRequest),
  policy: mayReportProgress,
  async run(scope, { requestId, words, version }) {
    await requireOwnWaiting(scope, requestId);
    if (!(await withdrawRequestRow(scope.db, requestId, { version }, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    await recordStep(scope, requestId, 'withdrawn', { words });
    return describeRequest(scope, requestId);
  },
  audit: onRequest,
});

/** Keeps what happened in the history of the request. */
export async function recordStep(
  scope: Scope,
  requestId: AssistanceRequestId,
  kind: AssistanceStepKind,
  { words = null, matchId = null }: { readonly words?: string | null; readonly matchId?: string | null } = {},
): Promise<void> {
  const { organisationId } = scope.actor as AccountActor;
  const step = { id: newId<string>(), requestId, matchId, kind, words, organisationId };
  await insertAssistanceStep(scope.db, step, stampOf(scope));
}

/** A request that is open or proposed. Throws `assistance.settled`. */
export async function getWaiting(scope: Scope, id: AssistanceRequestId): Promise<RequestRow> {
  const row = await getRequestRow(scope, id);
  const state = stateOf(row);
  if (state !== 'open' && state !== 'proposed') throw new AppError('assistance.settled');
  return row;
}

async function requireOwnWaiting(scope: Scope, id: AssistanceRequestId): Promise<void> {
  const { organisationId } = await getRequestRow(scope, id);
  if (!speaksFor(scope, organisationId)) throw new AppError('access.denied');
  await getWaiting(scope, id);
}
