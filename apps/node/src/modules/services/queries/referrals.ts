// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getReferral as getEndpoint, inputOf, listReferrals as listEndpoint } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { describeReferral, describeReferralLines } from '../describe-referral.ts';
import { mayReadReferrals } from '../policy.ts';
import { findReferrals } from '../store-referrals.ts';

/** Referrals that wait for the actor's organisation, or that it sent. */
export const listReferrals = defineQuery({
  name: 'services.listReferrals',
  input: inputOf(listEndpoint),
  policy: mayReadReferrals,
  async run(scope, { direction, state, after, limit }) {
    const [sentAt = '', id = ''] = after === undefined ? [] : readCursor(after, 2);
    const rows = await findReferrals(scope.db, {
      of: (scope.actor as AccountActor).organisationId,
      direction,
      isOpen: state === 'open',
      now: scope.clock(),
      after: after === undefined ? null : { sentAt, id },
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      referrals: await describeReferralLines(scope, page),
      next: rows.length > page.length && last ? writeCursor([last.sentAt.toISOString(), last.id]) : null,
    };
  },
  audit: 'none',
});

/** One referral, with what was asked and answered. */
export const getReferral = defineQuery({
  name: 'services.readReferral',
  input: inputOf(getEndpoint),
  policy: mayReadReferrals,
  run: (scope, { referralId }) => describeReferral(scope, referralId),
  audit: ({ referralId }) => ({ subjectKind: 'referral', subjectIds: [referralId] }),
});
