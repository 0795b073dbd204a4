// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getCall as getEndpoint,
  getPublicCall as getPublicEndpoint,
  inputOf,
  listCalls as listEndpoint,
  listPublicCalls as listPublicEndpoint,
} from '@palermo/contract';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { readCursor, writeCursor } from '../../../../kernel/paging.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { asVisitor, mayListCalls } from '../../policy.ts';
import { countApplications, findCalls } from '../../store-calls.ts';
import { presentPublicCall, type Call } from '../call.ts';
import { describeCall, getCallRow, presentCall } from '../describe-call.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readAfter(after: string | undefined): readonly [string, string] | null {
  if (after === undefined) return null;
  const [day = '', id = ''] = readCursor(after, 2);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)) || !uuid.test(id)) readCursor('', 2);
  return [day, id];
}

function nextOf(rows: readonly Call[], limit: number): string | null {
  const last = rows.slice(0, limit).at(-1);
  return rows.length > limit && last ? writeCursor([last.closesOn, last.id]) : null;
}

/** Published calls, for anybody. */
export const listPublicCalls = defineQuery({
  name: 'fund.listPublicCalls',
  input: inputOf(listPublicEndpoint),
  policy: asVisitor,
  async run(scope, { after, limit }) {
    const rows = await findCalls(scope.db, { after: readAfter(after), limit: limit + 1, published: true });
    const today = dayOf(scope.clock());
    return { calls: rows.slice(0, limit).map((call) => presentPublicCall(call, today)), next: nextOf(rows, limit) };
  },
  audit: 'none',
});

/** One published call, for anybody. */
export const getPublicCall = defineQuery({
  name: 'fund.readPublicCall',
  input: inputOf(getPublicEndpoint),
  policy: asVisitor,
  async run(scope, { callId }) {
    const call = await getCallRow(scope, callId);
    if (call.state === 'cancelled') throw new AppError('record.not-found');
    return presentPublicCall(call, dayOf(scope.clock()));
  },
  audit: 'none',
});

/** Calls, with how many applications each has. */
export const listCalls = defineQuery({
  name: 'fund.listCalls',
  input: inputOf(listEndpoint),
  policy: mayListCalls,
  async run(scope, { after, limit }) {
    const rows = await findCalls(scope.db, { after: readAfter(after), limit: limit + 1, published: false });
    const page = rows.slice(0, limit);
    const counts = await countApplications(
      scope.db,
      page.map(({ id }) => id),
    );
    const today = dayOf(scope.clock());
    return {
      calls: page.map((call) => presentCall(call, counts.get(call.id) ?? {}, today)),
      next: nextOf(rows, limit),
    };
  },
  audit: 'none',
});

export const getCall = defineQuery({
  name: 'fund.readCall',
  input: inputOf(getEndpoint),
  policy: mayListCalls,
  run: (scope, { callId }) => describeCall(scope, callId),
  audit: 'none',
});
