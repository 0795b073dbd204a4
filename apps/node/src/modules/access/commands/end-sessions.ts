// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AccountId, OrganisationId } from '@palermo/contract';
import { defineCommand } from '../../../kernel/use-case.ts';
import { atGate } from '../policy.ts';
import { clearSecondFactor } from '../store-credentials.ts';
import { endSessions } from '../store-sessions.ts';

/**
 * Ends the sessions of an account after an administrator changed it, and takes its second factor away when that was
 * asked. At the gate, which alone handles what proves who somebody is; the permission was decided by the change before.
 */
export const endAccountSessions = defineCommand({
  name: 'access.end-account-sessions',
  input: z.object({ accountId: AccountId, by: AccountId, resetSecondFactor: z.boolean() }),
  policy: atGate,
  async run({ db, clock }, { accountId, resetSecondFactor }) {
    if (resetSecondFactor) await clearSecondFactor(db, accountId, clock());
    return { endedCount: await endSessions(db, clock(), { accountId }) };
  },
  audit: ({ accountId, by, resetSecondFactor }, { endedCount }) => ({
    subjectKind: 'account',
    subjectIds: [accountId],
    details: { by, resetSecondFactor, endedCount },
  }),
});

/** Ends every session of an organisation that was closed. */
export const endOrganisationSessions = defineCommand({
  name: 'access.end-organisation-sessions',
  input: z.object({ organisationId: OrganisationId, by: AccountId }),
  policy: atGate,
  async run({ db, clock }, { organisationId }) {
    return { endedCount: await endSessions(db, clock(), { organisationId }) };
  },
  audit: ({ organisationId, by }, { endedCount }) => ({
    subjectKind: 'organisation',
    subjectIds: [organisationId],
    details: { by, endedCount },
  }),
});
