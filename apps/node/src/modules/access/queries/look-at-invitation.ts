// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AppError } from '../../../kernel/errors.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { findOrganisation } from '../directory.ts';
import { atGate } from '../policy.ts';
import { hashToken } from '../session.ts';
import { findOpenInvitation } from '../store-invitations.ts';

/** What an invitation is for, for whoever holds its token. Throws `invitation.invalid`. */
export const lookAtInvitation = defineQuery({
  name: 'access.look-at-invitation',
  input: z.object({ token: z.string().min(20).max(100) }),
  policy: atGate,
  audit: 'none',
  async run(scope, { token }) {
    const invitation = await findOpenInvitation(scope.db, hashToken(token), scope.clock());
    const organisation = invitation && (await findOrganisation(scope, invitation.organisationId));
    if (invitation === undefined || organisation?.active !== true) throw new AppError('invitation.invalid');
    return { organisation: organisation.name, email: invitation.email, roles: invitation.roles };
  },
});
