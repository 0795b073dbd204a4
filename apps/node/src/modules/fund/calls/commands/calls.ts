// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  cancelCall as cancelEndpoint,
  changeCall as changeEndpoint,
  createCall as createEndpoint,
  extendCall as extendEndpoint,
  inputOf,
  publishCall as publishEndpoint,
  type CallView,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type AuditNote, type Scope } from '../../../../kernel/use-case.ts';
import { mayRunFund } from '../../policy.ts';
import { deleteCall, insertCall, moveCall, updateTerms } from '../../store-calls.ts';
import { faultsOfTerms, readTerms, type Call } from '../call.ts';
import { describeCall, getCallRow } from '../describe-call.ts';

const noteOf = ({ callId }: { readonly callId: string }): AuditNote => ({ subjectKind: 'call', subjectIds: [callId] });

function readSoundTerms(body: Parameters<typeof readTerms>[0]): ReturnType<typeof readTerms> {
  const terms = readTerms(body);
  const fields = faultsOfTerms(terms);
  if (fields.length > 0) throw new AppError('request.invalid', { fields });
  return terms;
}

/** Throws `record.changed` for another version, `call.state` for another state. */
async function requireCall(
  scope: Scope,
  { callId, version }: { readonly callId: Call['id']; readonly version: number },
  ...states: readonly Call['state'][]
): Promise<Call> {
  const call = await getCallRow(scope, callId, { toChange: true });
  if (!states.includes(call.state)) throw new AppError('call.state');
  if (call.version !== version) throw new AppError('record.changed');
  return call;
}

/** Prepares a call. The same id again makes none. */
export const createCall = defineCommand({
  name: 'fund.createCall',
  input: inputOf(createEndpoint),
  policy: mayRunFund,
  async run(scope, { id, ...body }): Promise<CallView> {
    const { accountId: by, organisationId } = scope.actor as AccountActor;
    await insertCall(scope.db, { id, organisationId, by, at: scope.clock(), terms: readSoundTerms(body) });
    return describeCall(scope, id);
  },
  audit: ({ id }) => noteOf({ callId: id }),
});

/** Changes a call in preparation. */
export const changeCall = defineCommand({
  name: 'fund.changeCall',
  input: inputOf(changeEndpoint),
  policy: mayRunFund,
  async run(scope, { callId, version, ...body }): Promise<CallView> {
    await requireCall(scope, { callId, version }, 'draft');
    await updateTerms(scope.db, callId, { terms: readSoundTerms(body), at: scope.clock() });
    return describeCall(scope, callId);
  },
  audit: noteOf,
});

/** Publishes a call: it stays as it is. */
export const publishCall = defineCommand({
  name: 'fund.publishCall',
  input: inputOf(publishEndpoint),
  policy: mayRunFund,
  async run(scope, { callId, version }): Promise<CallView> {
    const call = await requireCall(scope, { callId, version }, 'draft');
    if (call.closesOn < dayOf(scope.clock())) {
      const fault = { path: 'closesOn', code: 'outOfRange', detail: 'The call would be over already.' };
      throw new AppError('request.invalid', { fields: [fault] });
    }
    await moveCall(scope.db, callId, { state: 'published', at: scope.clock() });
    return describeCall(scope, callId);
  },
  audit: noteOf,
});

/** Puts the end of a call off, also one that has just ended. */
export const extendCall = defineCommand({
  name: 'fund.extendCall',
  input: inputOf(extendEndpoint),
  policy: mayRunFund,
  async run(scope, { callId, version, closesOn }): Promise<CallView> {
    const call = await requireCall(scope, { callId, version }, 'published');
    if (closesOn <= call.closesOn) {
      const fault = { path: 'closesOn', code: 'outOfRange', detail: 'The new end is not later.' };
      throw new AppError('request.invalid', { fields: [fault] });
    }
    await moveCall(scope.db, callId, { state: 'published', closesOn, at: scope.clock() });
    return describeCall(scope, callId);
  },
  audit: ({ callId, closesOn }) => ({ ...noteOf({ callId }), details: { closesOn } }),
});

/** Cancels a published call; one in preparation is gone. */
export const cancelCall = defineCommand({
  name: 'fund.cancelCall',
  input: inputOf(cancelEndpoint),
  policy: mayRunFund,
  async run(scope, { callId, version }): Promise<{ discarded: boolean }> {
    const call = await requireCall(scope, { callId, version }, 'draft', 'published');
    const discarded = call.state === 'draft';
    if (discarded) await deleteCall(scope.db, callId);
    else await moveCall(scope.db, callId, { state: 'cancelled', at: scope.clock() });
    return { discarded };
  },
  audit: ({ callId }, { discarded }) => ({ ...noteOf({ callId }), details: { discarded } }),
});
