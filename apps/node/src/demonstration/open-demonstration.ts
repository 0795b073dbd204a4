// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Scope } from '../kernel/use-case.ts';
import { openOrganisations, type OpenedOrganisation } from '../modules/access/index.ts';
import type { DemonstrationOrganisation } from './country.ts';
import { accountIdOf, organisationIdOf } from './ids.ts';
import { demonstrationEmail, demonstrationPassword, demonstrationSecret } from './sign-ins.ts';

/** Opens the organisations and accounts of a demonstration, each with its ready-made sign-in. */
export function openDemonstration(
  scope: Scope,
  organisations: readonly DemonstrationOrganisation<string>[],
): Promise<OpenedOrganisation[]> {
  return openOrganisations(
    scope,
    organisations.map(({ key, name, kind, accounts }) => ({
      id: organisationIdOf(key),
      name,
      kind,
      accounts: accounts.map((account) => {
        const email = demonstrationEmail(account.key);
        return {
          id: accountIdOf(account.key),
          email,
          name: account.name,
          language: account.language,
          roles: account.roles,
          password: demonstrationPassword,
          totpSecret: demonstrationSecret(email),
        };
      }),
    })),
  );
}
