// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomBytes } from 'node:crypto';
import type { Keyring } from '../../../kernel/keyring.ts';
import { addSeconds } from '../../../kernel/clock.ts';

/** Digits and letters that are not taken for one another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 24;

function randomCharacters(count: number): string {
  return Array.from(randomBytes(count), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** A new code, 120 random bits, as it is shown: six groups of four. */
export function newApplicantCode(): string {
  return randomCharacters(codeLength).replace(/(.{4})(?!$)/g, '$1-');
}

/** What is kept of a code. */
export function hashApplicantCode(keyring: Keyring, code: string): Buffer {
  return keyring.blindIndex('applicant code', code.replaceAll('-', ''), 32);
}

/** How people speak of an application; says nothing about it. */
export function newReference(): string {
  return randomCharacters(6);
}

const sessionSeconds = 12 * 3600;
const idleSeconds = 2 * 3600;

export function applicantSessionExpiry(now: Date): Date {
  return addSeconds(now, sessionSeconds);
}

/** Seconds between two notes of when a session was last used. */
export const seenSeconds = 60;

/** True while a session was not ended, has not expired and was used within the idle limit. */
export function isSessionLive(
  { seenAt, expiresAt, endedAt }: { readonly seenAt: Date; readonly expiresAt: Date; readonly endedAt: Date | null },
  now: Date,
): boolean {
  return endedAt === null && expiresAt > now && addSeconds(seenAt, idleSeconds) > now;
}
