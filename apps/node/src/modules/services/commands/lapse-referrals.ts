// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { allow, defineCommand, deny } from '../../../kernel/use-case.ts';
import { lapseReferralRows } from '../store-referrals.ts';

/** Ends referrals that nobody answered in time, and tells their senders. The node does so by itself. */
export const lapseReferrals = defineCommand({
  name: 'services.lapseReferrals',
  input: z.object({}),
  policy: (actor) => (actor.duty === 'keeper' ? allow : deny('keeper')),
  run: async (scope) => ({ lapsed: await lapseReferralRows(scope.db, scope.clock()) }),
  audit: (_input, { lapsed }) => ({ details: { lapsed } }),
});
