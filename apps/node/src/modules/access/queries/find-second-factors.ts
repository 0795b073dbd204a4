// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AccountId } from '@palermo/contract';
import { defineQuery } from '../../../kernel/use-case.ts';
import { atGate } from '../policy.ts';
import { findConfirmed } from '../store-credentials.ts';

/** Which of the accounts have a second factor. At the gate, because nobody else reads credentials. */
export const findSecondFactors = defineQuery({
  name: 'access.find-second-factors',
  input: z.object({ accountIds: z.array(AccountId) }),
  policy: atGate,
  audit: 'none',
  run: ({ db }, { accountIds }) => findConfirmed(db, accountIds),
});
