// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { Email, OrganisationId, RoleCode, type InvitationId } from '@palermo/contract';
import { isAccount } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { getOpenOrganisation } from '../directory.ts';
import { administers } from '../policy.ts';
import { hashToken, newToken } from '../session.ts';
import { findAccountRowByEmail } from '../store.ts';
import { insertInvitation, withdrawInvitations } from '../store-invitations.ts';

const invitationDays = 7;

/**
 * Invites a person to an organisation. The token is given once; a new invitation takes the place of an open one. Somebody
 * who has an account there already gets back in with it: a new password and a new second factor, the roles as they are.
 * Throws `record.not-found`, `organisation.closed`, or `request.invalid` when a visible account elsewhere, or a closed one,
 * has the e-mail address.
 */
export const inviteAccount = defineCommand({
  name: 'access.invite-account',
  input: z.object({ organisationId: OrganisationId, email: Email, roles: z.array(RoleCode).min(1).max(6) }),
  policy: administers,
  async run(scope, { organisationId, email, roles }) {
    const { db, actor, clock } = scope;
    await getOpenOrganisation(scope, organisationId);
    const holder = await findAccountRowByEmail(db, email);
    if (holder !== undefined && (holder.organisationId !== organisationId || !holder.active)) {
      throw new AppError('request.invalid', {
        detail: 'There is an account with this e-mail address already.',
        fields: [{ path: 'email', code: 'taken', detail: 'has an account already' }],
      });
    }
    const now = clock();
    await withdrawInvitations(db, { organisationId, email }, now);
    const token = newToken();
    const invitation = { id: newId<InvitationId>(), expiresAt: addDays(now, invitationDays) };
    await insertInvitation(db, {
      ...invitation,
      organisationId,
      email,
      roles: [...new Set(roles)],
      tokenHash: hashToken(token),
      invitedBy: isAccount(actor) ? actor.accountId : null,
      now,
    });
    return { id: invitation.id, token, expiresAt: invitation.expiresAt.toISOString() };
  },
  audit: ({ organisationId, roles }, { id }) => ({
    subjectKind: 'invitation',
    subjectIds: [id],
    details: { organisationId, roles },
  }),
});
