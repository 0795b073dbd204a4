// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AccountId, RoleCode } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import type { Account } from '../account.ts';
import { administers, isAdministrator } from '../policy.ts';
import { deleteRoles, findAccountRow, insertRoles, lockAdministrators, updateAccount } from '../store.ts';

const Input = z.object({
  accountId: AccountId,
  roles: z.array(RoleCode).min(1).max(6).optional(),
  active: z.boolean().optional(),
  resetSecondFactor: z.literal(true).optional(),
});
type Change = z.output<typeof Input>;

/**
 * Changes the roles of an account, closes or reopens it, or decides that its second factor is reset, which
 * {@link endAccountSessions} then does. Throws `record.not-found` or `administrator.last`.
 */
export const changeAccount = defineCommand({
  name: 'access.change-account',
  input: Input,
  policy: isAdministrator,
  async run(scope, change) {
    const account = await findAccountRow(scope.db, change.accountId);
    if (account === undefined || !administers(scope.actor, account).allowed) throw new AppError('record.not-found');
    await keepAnAdministrator(scope, account, change);
    const roles = change.roles ?? account.roles;
    await deleteRoles(
      scope.db,
      account.id,
      account.roles.filter((role) => !roles.includes(role)),
    );
    await insertRoles(
      scope.db,
      account,
      roles.filter((role) => !account.roles.includes(role)),
    );
    if (change.active !== undefined) await updateAccount(scope.db, account.id, { active: change.active });
    const changed = await findAccountRow(scope.db, account.id);
    if (changed === undefined) throw new AppError('record.not-found');
    return changed;
  },
  audit: ({ accountId, roles, active, resetSecondFactor }) => ({
    subjectKind: 'account',
    subjectIds: [accountId],
    details: {
      ...(roles === undefined ? {} : { roles }),
      ...(active === undefined ? {} : { active }),
      ...(resetSecondFactor === undefined ? {} : { resetSecondFactor }),
    },
  }),
});

async function keepAnAdministrator({ db }: Scope, account: Account, { roles, active }: Change): Promise<void> {
  const stepsDown = active === false || (roles !== undefined && !roles.includes('administrator'));
  if (!stepsDown) return;
  const administrators = await lockAdministrators(db, account.organisationId);
  if (administrators.includes(account.id) && administrators.length === 1) throw new AppError('administrator.last');
}
