// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { asKeeper } from '../../../kernel/job.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { lapseReferralRows } from '../store-referrals.ts';

/**
 * What time does to referrals: those that nobody answered end, and their senders are told and tasked. Not audited by itself:
 * each is a step of its referral, and whoever sent it said until when it waits.
 */
export const lapseReferrals = defineQuery({
  name: 'services.lapseReferrals',
  input: z.object({}),
  policy: asKeeper,
  run: (scope) => lapseReferralRows(scope.db, scope.clock()),
  audit: 'none',
});
