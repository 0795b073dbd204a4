// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  closeGrant as closeEndpoint,
  inputOf,
  recordGrantReturn as returnEndpoint,
  setGrantPublicity as publicityEndpoint,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { commitmentReleaseLines, returnLines } from '../../ledger/chart.ts';
import { postOnce } from '../../ledger/post-entry.ts';
import { readAmount } from '../../money.ts';
import { mayRunFund } from '../../policy.ts';
import { markClosed, markPublic } from '../../store-grants.ts';
import { lockLedger } from '../../store-ledger.ts';
import { describeGrant, holdGrant } from '../describe-grant.ts';
import { differencesOf, stateOfGrant } from '../grant.ts';

/** Records that the grantee gave money back. Throws `grant.state` and `fund.not-enough`. */
export const recordGrantReturn = defineCommand({
  name: 'fund.recordReturn',
  input: inputOf(returnEndpoint),
  policy: mayRunFund,
  async run(scope, { grantId, key, on, amount, memo }) {
    await postOnce(scope, { key, request: ['return', grantId, on, amount, memo] }, async () => {
      const { row, facts } = await holdGrant(scope, grantId);
      if (stateOfGrant(facts) !== 'running') throw new AppError('grant.state');
      const { currency, earmark } = row;
      const lines = returnLines({ currency, earmark, amount: readAmount(amount, currency) });
      return { kind: 'return', on, memo, grantId, lines };
    });
    return describeGrant(scope, grantId);
  },
  audit: ({ grantId }, { sums }) => ({
    subjectKind: 'grant',
    subjectIds: [grantId],
    details: { returned: sums.returned },
  }),
});

/**
 * Closes a grant whose amounts agree: what was committed and not paid is free again. Without an agreement, or with nothing
 * paid, it is cancelled. Sent again it changes nothing. Throws `grant.state` and `grant.differences`.
 */
export const closeGrant = defineCommand({
  name: 'fund.closeGrant',
  input: inputOf(closeEndpoint),
  policy: mayRunFund,
  async run(scope, { grantId, on, version }) {
    await lockLedger(scope.db);
    const { row, facts, committed } = await holdGrant(scope, grantId);
    if (row.closedOn !== null) {
      if (row.version !== version + 1 || row.closedOn !== on) throw new AppError('grant.state');
      return describeGrant(scope, grantId);
    }
    if (differencesOf(facts).length > 0) throw new AppError('grant.differences');
    if (committed > 0n) {
      const { currency, earmark } = row;
      await postOnce(scope, { key: grantId, request: ['commitmentRelease', grantId] }, async () => ({
        kind: 'commitmentRelease',
        on,
        grantId,
        lines: commitmentReleaseLines({ currency, earmark, amount: committed }),
      }));
    }
    const endedAs = facts.paid > facts.returned ? 'completed' : 'cancelled';
    const { accountId: by } = scope.actor as AccountActor;
    const change = { id: grantId, version, at: scope.clock() };
    if (!(await markClosed(scope.db, change, { on, by, endedAs }))) throw new AppError('record.changed');
    return describeGrant(scope, grantId);
  },
  audit: ({ grantId }, { state, sums }) => ({
    subjectKind: 'grant',
    subjectIds: [grantId],
    details: { state, paid: sums.paid, returned: sums.returned },
  }),
});

/** Says whether a grant may be told to anybody; it is told when the file for IATI is published next. */
export const setGrantPublicity = defineCommand({
  name: 'fund.setPublicity',
  input: inputOf(publicityEndpoint),
  policy: mayRunFund,
  async run(scope, { grantId, public: isPublic, version }) {
    await holdGrant(scope, grantId);
    if (!(await markPublic(scope.db, { id: grantId, version, at: scope.clock() }, isPublic))) {
      throw new AppError('record.changed');
    }
    return describeGrant(scope, grantId);
  },
  audit: ({ grantId, public: isPublic }) => ({
    subjectKind: 'grant',
    subjectIds: [grantId],
    details: { public: isPublic },
  }),
});
