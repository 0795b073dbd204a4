// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CallView, FundCallId } from '@palermo/contract';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { countApplications, findCall } from '../store-calls.ts';
import { presentPublicCall, type Call } from './call.ts';

/** A call that the actor may see. Throws `record.not-found`. */
export async function getCallRow(
  scope: Scope,
  id: FundCallId,
  options: { readonly toChange?: boolean } = {},
): Promise<Call> {
  const call = await findCall(scope.db, id, options);
  if (!call) throw new AppError('record.not-found');
  return call;
}

export function presentCall(call: Call, counts: Readonly<Record<string, number>>, today: string): CallView {
  return {
    ...presentPublicCall(call, today),
    version: call.version,
    updatedAt: call.updatedAt.toISOString(),
    publishedAt: call.publishedAt?.toISOString() ?? null,
    counts: { ...counts },
  };
}

/** A call as those who run the fund see it. */
export async function describeCall(scope: Scope, id: FundCallId): Promise<CallView> {
  const call = await getCallRow(scope, id);
  const counts = await countApplications(scope.db, [id]);
  return presentCall(call, counts.get(id) ?? {}, dayOf(scope.clock()));
}
