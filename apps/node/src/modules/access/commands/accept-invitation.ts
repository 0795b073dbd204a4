// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { InvitationAcceptance, type AccountId, type OrganisationId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { hashPassword } from '../../../platform/crypto/passwords.ts';
import type { Language } from '../account.ts';
import { findNodeSettings } from '../node-settings.ts';
import { refuseCommonPassword } from '../password.ts';
import { atGate } from '../policy.ts';
import { hashToken } from '../session.ts';
import { findAccountRowByEmail, findOrganisationRow, insertAccounts, updateAccount } from '../store.ts';
import { clearSecondFactor, insertCredentials, updatePassword } from '../store-credentials.ts';
import { endSessions } from '../store-sessions.ts';
import { takeInvitation } from '../store-invitations.ts';

/**
 * Opens the account that an invitation is for, once; or lets somebody who has that account back in, without the password,
 * second factor and sessions that it had. Throws `invitation.invalid` or `password.too-common`.
 */
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
    const renewed = await renewAccount(scope, { email, organisationId }, { name, language, passwordHash });
    const accountId = renewed ?? newId<AccountId>();
    if (renewed === undefined) {
      if (!(await insertAccounts(db, [{ id: accountId, organisationId, email, name, language, roles }]))) {
        throw new AppError('invitation.invalid');
      }
      await insertCredentials(db, [{ accountId, passwordHash }]);
    }
    return { accountId, invitationId: invitation.id, email };
  },
  audit: (_, { accountId, invitationId }) => ({
    subjectKind: 'account',
    subjectIds: [accountId],
    details: { by: accountId, invitationId },
  }),
});

interface Renewal {
  readonly name: string;
  readonly language: Language;
  readonly passwordHash: string;
}

/** Renews the open account of an e-mail address in an organisation; undefined when there is none. */
async function renewAccount(
  { db, clock }: Scope,
  { email, organisationId }: { readonly email: string; readonly organisationId: OrganisationId },
  { name, language, passwordHash }: Renewal,
): Promise<AccountId | undefined> {
  const account = await findAccountRowByEmail(db, email);
  if (account?.organisationId !== organisationId || !account.active) return undefined;
  const now = clock();
  await updateAccount(db, account.id, { name, language });
  await updatePassword(db, account.id, passwordHash, now);
  await clearSecondFactor(db, account.id, now);
  await endSessions(db, now, { accountId: account.id });
  return account.id;
}
