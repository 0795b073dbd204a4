// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import type { SignInHint } from '@palermo/contract';
import { Secret } from 'otpauth';
import type { z } from 'zod';
import { codeAt } from '../modules/access/index.ts';
import type { DemonstrationOrganisation } from './country.ts';

/** One password for all: nobody is real here, and whoever tries the country out should not have to copy twenty. */
export const demonstrationPassword = 'reeds-by-the-quiet-river';

export function demonstrationEmail(accountKey: string): string {
  return `${accountKey}@example.org`;
}

/** The account that the command acts as on a demonstration node. */
export const demonstrationOperatorEmail = demonstrationEmail('operator');

/**
 * The authenticator secret of a demonstration account, base32. It is drawn from the address alone and so is no secret:
 * only the accounts of the demonstration country are ever opened with it, and the node that holds them says so.
 */
export function demonstrationSecret(email: string): string {
  const digest = createHash('sha256').update(`palermo demonstration second factor|${email}`).digest();
  return new Secret({ buffer: new Uint8Array(digest.subarray(0, 20)).buffer }).base32;
}

/** The ready-made sign-ins of these organisations, with the codes of this moment. Accounts without a job are not listed. */
export function demonstrationSignIns(
  organisations: readonly DemonstrationOrganisation<string>[],
  now: Date,
): z.output<typeof SignInHint>[] {
  return organisations.flatMap(({ name: organisation, kind: organisationKind, accounts }) =>
    accounts
      .filter(({ job }) => job !== '')
      .map(({ key, name, job: role }) => {
        const email = demonstrationEmail(key);
        const secret = demonstrationSecret(email);
        return {
          role,
          organisation,
          organisationKind,
          name,
          email,
          password: demonstrationPassword,
          secret,
          code: codeAt(secret, now),
        };
      }),
  );
}
