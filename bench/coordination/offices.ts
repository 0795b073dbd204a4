// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { RoleCode } from '@palermo/contract';
import { z } from 'zod';
import { organisationOf, type OrganisationKey } from '../../apps/node/src/demonstration/country.ts';
import { actorOf, idOf } from '../../apps/node/src/demonstration/ids.ts';
import { demonstrationSecret } from '../../apps/node/src/demonstration/sign-ins.ts';
import type { AccountActor } from '../../apps/node/src/kernel/actor.ts';
import { allow, defineCommand, deny } from '../../apps/node/src/kernel/use-case.ts';
import { openOrganisations } from '../../apps/node/src/modules/access/index.ts';

/** How many offices an organisation of the demonstration country has in a large one: 60 organisations with the others. */
const officeCounts: Partial<Readonly<Record<OrganisationKey, number>>> = {
  reeds: 5,
  lantern: 5,
  figTree: 4,
  police: 6,
  policeNorth: 5,
  children: 7,
  labour: 4,
  clinic: 3,
  advocates: 3,
  border: 2,
  helpline: 1,
};
/** With these the country has 2,007 accounts. */
const accountsOfOffice = 44;

interface Office {
  readonly key: OrganisationKey;
  readonly name: string;
  readonly number: number;
}

const offices: readonly Office[] = Object.entries(officeCounts).flatMap(([key, count]) =>
  Array.from({ length: count }, (_, index) => ({
    key: key as OrganisationKey,
    name: `${organisationOf(key as OrganisationKey).name}, office ${index + 1}`,
    number: index + 1,
  })),
);

function officeEmail({ key, number }: Pick<Office, 'key' | 'number'>, account: number): string {
  return `${key}.${number}.${account}@example.org`.toLowerCase();
}

/** The first leads the office, the next two supervise and work on cases, the others work on cases. */
function rolesOf(account: number): RoleCode[] {
  if (account === 0) return ['supervisor', 'administrator'];
  return account < 3 ? ['supervisor', 'caseworker'] : ['caseworker'];
}

const organisationIdOf = ({ key, number }: Office) => idOf<AccountActor['organisationId']>(`office ${key} ${number}`);
const accountIdOf = ({ key, number }: Office, account: number) =>
  idOf<AccountActor['accountId']>(`office ${key} ${number} account ${account}`);

/** The accounts in whose name an organisation's cases are registered: one of each office, its own where it has none. */
export function officesOf(key: OrganisationKey): AccountActor[] {
  const own = offices.filter((office) => office.key === key);
  if (own.length === 0) return [actorOf(key)];
  return own.map((office) => ({
    ...actorOf(key),
    organisationId: organisationIdOf(office),
    accountId: accountIdOf(office, 3),
    roles: rolesOf(3),
  }));
}

/** Opens the offices with their accounts on a node that is the demonstration country. */
export const openOffices = defineCommand({
  name: 'bench.openOffices',
  input: z.object({}),
  policy: (actor) => (actor.duty === 'gate' ? allow : deny('notTheGate')),
  run: (scope) =>
    openOrganisations(
      scope,
      offices.map((office) => ({
        id: organisationIdOf(office),
        name: office.name,
        kind: organisationOf(office.key).kind,
        accounts: Array.from({ length: accountsOfOffice }, (_, account) => ({
          id: accountIdOf(office, account),
          email: officeEmail(office, account),
          name: `Invented ${office.key} ${office.number}.${account}`,
          language: 'en',
          roles: rolesOf(account),
          password: 'an invented password of no use',
          totpSecret: demonstrationSecret(officeEmail(office, account)),
        })),
      })),
    ),
  audit: (_input, opened) => ({ subjectKind: 'organisation', subjectIds: opened.map(({ id }) => id) }),
});

/** Accounts that work at once, spread over the offices; every fourth supervises as well. */
export function benchAccounts(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const office = offices[at % offices.length];
    if (!office) throw new Error('The country has offices.');
    return officeEmail(office, at % 4 === 0 ? 1 : 5 + (at % 30));
  });
}
