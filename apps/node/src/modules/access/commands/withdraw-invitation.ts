// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { InvitationId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { isAdministrator } from '../policy.ts';
import { withdrawInvitations } from '../store-invitations.ts';

/** Withdraws an open invitation of an organisation that the actor administers. Throws `record.not-found`. */
export const withdrawInvitation = defineCommand({
  name: 'access.withdraw-invitation',
  input: z.object({ invitationId: InvitationId }),
  policy: isAdministrator,
  async run({ db, clock }, { invitationId }) {
    if ((await withdrawInvitations(db, { id: invitationId }, clock())) === 0) throw new AppError('record.not-found');
  },
  audit: ({ invitationId }) => ({ subjectKind: 'invitation', subjectIds: [invitationId] }),
});
