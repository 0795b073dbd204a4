// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { InvitationAcceptance, type AccountId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { hashPassword } from '../../../platform/crypto/passwords.ts';
import { findNodeSettings } from '../node-settings.ts';
import { refuseCommonPassword } from '../password.ts';
import { atGate } from '../policy.ts';
import { hashToken } from '../session.ts';
import { findOrganisationRow, insertAccounts } from '../store.ts';
import { insertCredentials } from '../store-credentials.ts';
import { takeInvitation } from '../store-invitations.ts';

/** Opens the account that an invitation is for, once. Throws `invitation.invalid` or `password.too-common`. */
export const acceptInvitation = defineCommand({
  name: 'access.accept-invitation',
  input: InvitationAcceptance,
  policy: atGate,
  async run(scope, { token, name, password, language }) {
    const { db, clock } = scope;
    const invitation = await takeInvitation(db, hashToken(token), clock());
    if (invitation === undefined) throw new AppError('invitation.invalid');
    const organisation = await findOrganisationRow(db, invitation.organisationId);
    if (organisation?.active !== true) throw new AppError('invitation.invalid');
    const { email, roles, organisationId } = invitation;
    const node = await findNodeSettings(scope);
    refuseCommonPassword(password, [node?.name ?? '', organisation.name, name, email]);
    const passwordHash = await hashPassword(password);
    const accountId = newId<AccountId>();
    if (!(await insertAccounts(db, [{ id: accountId, organisationId, email, name, language, roles }]))) {
      throw new AppError('invitation.invalid');
    }
    await insertCredentials(db, [{ accountId, passwordHash }]);
    return { accountId, invitationId: invitation.id, email };
  },
  audit: (_, { accountId, invitationId }) => ({
    subjectKind: 'account',
    subjectIds: [accountId],
    details: { by: accountId, invitationId },
  }),
});
