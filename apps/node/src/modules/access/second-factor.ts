// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { AccountId } from '@palermo/contract';
import type { Keyring, Place } from '../../kernel/keyring.ts';

/** RFC 6238 as every authenticator app has it. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps before and after the present one whose code is taken, for clocks that differ. */
const driftSteps = 1;

const recoveryCodesMade = 10;
const recoveryCodeLength = 10;
/** Letters without those that are mistaken for one another when written by hand (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new secret of an authenticator, base32, 160 bits. */
export function newSecondFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function secondFactorUri(secret: string, { issuer, email }: { issuer: string; email: string }): string {
  const label = issuer.replaceAll(':', ' ');
  return new TOTP({ ...settings, issuer: label, label: email, secret }).toString();
}

/** The code that an authenticator with this secret shows at an instant. */
export function codeAt(secret: string, instant: Date): string {
  return TOTP.generate({ ...settings, secret: Secret.fromBase32(secret), timestamp: instant.getTime() });
}

/** The step to which a code belongs, or undefined when it belongs to none within the drift. */
export function findStep(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...settings,
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp,
    window: driftSteps,
  });
  return delta === null ? undefined : TOTP.counter({ period: settings.period, timestamp }) + delta;
}

/** What somebody typed as a second factor. */
export type WrittenCode =
  | { readonly kind: 'authenticator'; readonly code: string }
  | { readonly kind: 'recovery'; readonly code: string }
  | { readonly kind: 'neither' };

/** Reads a code as typed: six digits, or a recovery code with or without its dash. */
export function readCode(typed: string): WrittenCode {
  const plain = typed.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{6}$/.test(plain)) return { kind: 'authenticator', code: plain };
  const code = plain.replace(/O/g, '0').replace(/[IL]/g, '1');
  const known = code.length === recoveryCodeLength && [...code].every((letter) => alphabet.includes(letter));
  return known ? { kind: 'recovery', code } : { kind: 'neither' };
}

/** Ten new recovery codes of 50 random bits, written `XXXXX-XXXXX`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodesMade }, () => {
    const letters = [...randomBytes(recoveryCodeLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

/** What is stored of a recovery code: a keyed hash, bound to the account. Takes the code without its dash. */
export function hashRecoveryCode(keyring: Keyring, accountId: AccountId, code: string): Buffer {
  return keyring.blindIndex('recovery code', `${accountId}|${code.replaceAll('-', '')}`, 32);
}

/** Where an account's sealed secret stands. */
export function secretPlace(accountId: AccountId): Place {
  return { table: 'credential', column: 'totp_secret', row: accountId };
}
