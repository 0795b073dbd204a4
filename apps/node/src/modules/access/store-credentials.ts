// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId } from '@palermo/contract';
import type { Db } from '../../kernel/use-case.ts';
import { tablesOf } from './store-tables.ts';

/** What proves who an account is; the gate alone reads it. */
export interface Credential {
  readonly passwordHash: string;
  /** Sealed for its place. */
  readonly totpSecret: Buffer | null;
  readonly totpConfirmedAt: Date | null;
  readonly totpLastStep: number | null;
}

export function findCredential(db: Db, accountId: AccountId): Promise<Credential | undefined> {
  return tablesOf(db)
    .selectFrom('palermo.credential')
    .select([
      'password_hash as passwordHash',
      'totp_secret as totpSecret',
      'totp_confirmed_at as totpConfirmedAt',
      'totp_last_step as totpLastStep',
    ])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

export interface NewCredential {
  readonly accountId: AccountId;
  readonly passwordHash: string;
  readonly secondFactor?: { readonly sealedSecret: Buffer; readonly confirmedAt: Date };
}

export async function insertCredentials(db: Db, credentials: readonly NewCredential[]): Promise<void> {
  if (credentials.length === 0) return;
  await tablesOf(db)
    .insertInto('palermo.credential')
    .values(
      credentials.map(({ accountId, passwordHash, secondFactor }) => ({
        account_id: accountId,
        password_hash: passwordHash,
        totp_secret: secondFactor?.sealedSecret ?? null,
        totp_confirmed_at: secondFactor?.confirmedAt ?? null,
        totp_last_step: null,
      })),
    )
    .execute();
}

export async function updatePassword(db: Db, accountId: AccountId, passwordHash: string, now: Date): Promise<void> {
  await tablesOf(db)
    .updateTable('palermo.credential')
    .set({ password_hash: passwordHash, changed_at: now })
    .where('account_id', '=', accountId)
    .execute();
}

/** Stores the secret of an authenticator that is not confirmed yet; false when one was confirmed already. */
export async function offerSecret(db: Db, accountId: AccountId, sealedSecret: Buffer): Promise<boolean> {
  const done = await tablesOf(db)
    .updateTable('palermo.credential')
    .set({ totp_secret: sealedSecret })
    .where('account_id', '=', accountId)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Confirms the offered secret with the step of its first code; false when one was confirmed already. */
export async function confirmSecret(
  db: Db,
  accountId: AccountId,
  { step, now }: { step: number; now: Date },
): Promise<boolean> {
  const done = await tablesOf(db)
    .updateTable('palermo.credential')
    .set({ totp_confirmed_at: now, totp_last_step: step, changed_at: now })
    .where('account_id', '=', accountId)
    .where('totp_confirmed_at', 'is', null)
    .where('totp_secret', 'is not', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Uses up the code of a step; false when it, or a later one, was used already. */
export async function useStep(db: Db, accountId: AccountId, step: number): Promise<boolean> {
  const done = await tablesOf(db)
    .updateTable('palermo.credential')
    .set({ totp_last_step: step })
    .where('account_id', '=', accountId)
    .where('totp_confirmed_at', 'is not', null)
    .where((build) => build.or([build('totp_last_step', 'is', null), build('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Uses up a recovery code; false when there is no such code or it was used. */
export async function useRecoveryCode(
  db: Db,
  accountId: AccountId,
  { codeHash, now }: { codeHash: Buffer; now: Date },
): Promise<boolean> {
  const done = await tablesOf(db)
    .updateTable('palermo.recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function replaceRecoveryCodes(db: Db, accountId: AccountId, codeHashes: readonly Buffer[]): Promise<void> {
  await deleteRecoveryCodes(db, accountId);
  await tablesOf(db)
    .insertInto('palermo.recovery_code')
    .values(codeHashes.map((codeHash) => ({ account_id: accountId, code_hash: codeHash, used_at: null })))
    .execute();
}

async function deleteRecoveryCodes(db: Db, accountId: AccountId): Promise<void> {
  await tablesOf(db).deleteFrom('palermo.recovery_code').where('account_id', '=', accountId).execute();
}

/** Takes the second factor away, so that the account has to set up a new one. */
export async function clearSecondFactor(db: Db, accountId: AccountId, now: Date): Promise<void> {
  await deleteRecoveryCodes(db, accountId);
  await tablesOf(db)
    .updateTable('palermo.credential')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null, changed_at: now })
    .where('account_id', '=', accountId)
    .execute();
}

/** Which of the accounts have a confirmed second factor. */
export async function findConfirmed(db: Db, ids: readonly AccountId[]): Promise<Set<AccountId>> {
  if (ids.length === 0) return new Set();
  const rows = await tablesOf(db)
    .selectFrom('palermo.credential')
    .select('account_id')
    .where('account_id', 'in', [...ids])
    .where('totp_confirmed_at', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.account_id));
}

/** What signing in needs of an e-mail address, in one query whether or not there is such an account. */
export interface SignInRow {
  readonly accountId: AccountId;
  readonly passwordHash: string;
  readonly secondFactor: boolean;
  readonly accountActive: boolean;
  readonly organisationActive: boolean;
}

export async function findSignIn(db: Db, email: string): Promise<SignInRow | undefined> {
  const row = await tablesOf(db)
    .selectFrom('palermo.account as account')
    .innerJoin('palermo.credential as credential', 'credential.account_id', 'account.id')
    .innerJoin('palermo.organisation as organisation', 'organisation.id', 'account.organisation_id')
    .select([
      'account.id as accountId',
      'credential.password_hash as passwordHash',
      'credential.totp_confirmed_at as confirmedAt',
      'account.active as accountActive',
      'organisation.active as organisationActive',
    ])
    .where('account.email', '=', email)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { confirmedAt, ...rest } = row;
  return { ...rest, secondFactor: confirmedAt !== null };
}
