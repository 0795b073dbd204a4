// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync, statSync } from 'node:fs';
import { OperatorError } from '../../operator-error.ts';

/** The operating-system account that PostgreSQL runs as, when it is not the one that Node runs as. */
export type Account = { uid: number; gid: number; name: string };

const preferredNames = ['palermo', 'nobody'];

/**
 * Chooses the account that PostgreSQL runs as. PostgreSQL refuses to run as root, so a node started as root hands it to the
 * owner of an existing cluster, else to the account `palermo` if there is one, else to `nobody`. Returns undefined when Node
 * itself is not root: PostgreSQL then runs as the same account.
 *
 * Throws `postgres/foreign-cluster` when the cluster belongs to an account that this one cannot act for.
 */
export function choosePostgresAccount(clusterDir: string): Account | undefined {
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (process.getuid?.() !== 0) {
    if (owner !== undefined && owner.uid !== process.getuid?.()) {
      throw new OperatorError(
        'postgres/foreign-cluster',
        `The database in ${clusterDir} was made by another account (uid ${owner.uid}). Start the node with that account, or as root, or give --data-dir another folder.`,
      );
    }
    return undefined;
  }
  const accounts = readAccounts();
  if (owner !== undefined && owner.uid !== 0) {
    return (
      accounts.find(({ uid }) => uid === owner.uid) ?? { uid: owner.uid, gid: owner.gid, name: `uid ${owner.uid}` }
    );
  }
  const chosen = preferredNames.map((name) => accounts.find((account) => account.name === name)).find(Boolean);
  if (chosen !== undefined) return chosen;
  throw new OperatorError(
    'postgres/no-account',
    'PostgreSQL does not run as root, and this machine has neither an account "palermo" nor "nobody" to run it as. Create one (useradd --system palermo), or start the node with an ordinary account.',
  );
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && fields[2] !== '0')
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** Options of `spawn` that run a program as the account. */
export function asAccount(account: Account | undefined): { uid: number; gid: number } | Record<string, never> {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}
