// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, OrganisationId, OrganisationKindCode, RoleCode } from '@palermo/contract';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { hashPassword } from '../../platform/crypto/passwords.ts';
import type { Language } from './account.ts';
import { secretPlace } from './second-factor.ts';
import { insertAccounts, insertOrganisations } from './store.ts';
import { insertCredentials } from './store-credentials.ts';

export interface AccountToOpen {
  /** Made when absent. */
  readonly id?: AccountId;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly RoleCode[];
  readonly password: string;
  /** Secret of the authenticator, base32; null for an account that sets one up at its first sign-in. */
  readonly totpSecret: string | null;
}

export interface OrganisationToOpen {
  /** Made when absent. */
  readonly id?: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKindCode;
  readonly accounts: readonly AccountToOpen[];
}

export interface OpenedOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKindCode;
  /** In the order given. */
  readonly accounts: readonly { readonly id: AccountId; readonly email: string; readonly roles: readonly RoleCode[] }[];
}

/**
 * Opens organisations with their accounts, passwords and authenticators, for the demonstration country. For the gate, in
 * a use case that audits it. Accounts with equal passwords share one hash, because these passwords are printed anyway.
 */
export async function openOrganisations(
  { db, keyring, clock }: Pick<Scope, 'db' | 'keyring' | 'clock'>,
  organisations: readonly OrganisationToOpen[],
): Promise<OpenedOrganisation[]> {
  const passwords = new Set(organisations.flatMap(({ accounts }) => accounts.map(({ password }) => password)));
  const hashes = new Map<string, string>();
  for (const password of passwords) hashes.set(password, await hashPassword(password));
  const opened = organisations.map((organisation) => ({
    ...organisation,
    id: organisation.id ?? newId<OrganisationId>(),
    accounts: organisation.accounts.map((account) => ({ ...account, id: account.id ?? newId<AccountId>() })),
  }));
  await insertOrganisations(
    db,
    opened.map(({ id, name, kind }) => ({ id, name, kind, active: true })),
  );
  for (const { id: organisationId, accounts } of opened) {
    const inserted = await insertAccounts(
      db,
      accounts.map((account) => ({ ...account, organisationId })),
    );
    if (!inserted) throw new Error('Two accounts have the same e-mail address.');
    await insertCredentials(
      db,
      accounts.map(({ id, password, totpSecret }) => ({
        accountId: id,
        passwordHash: hashes.get(password) ?? '',
        ...(totpSecret === null
          ? {}
          : { secondFactor: { sealedSecret: keyring.sealForNode(secretPlace(id), totpSecret), confirmedAt: clock() } }),
      })),
    );
  }
  return opened.map(({ id, name, kind, accounts }) => ({
    id,
    name,
    kind,
    accounts: accounts.map((account) => ({ id: account.id, email: account.email, roles: account.roles })),
  }));
}
