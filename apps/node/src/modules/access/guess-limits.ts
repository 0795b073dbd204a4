// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, SessionId } from '@palermo/contract';
import type { Keyring } from '../../kernel/keyring.ts';

/**
 * How one counter of attempts slows down. Every attempt is counted before anything is checked, so that guesses sent at
 * once are counted too; what succeeds is taken off again.
 */
export interface GuessLimit {
  /** Attempts within the window that cost nothing. */
  readonly freeCount: number;
  /** Seconds to wait after the first attempt too many; doubled by each further one. */
  readonly firstDelaySeconds: number;
  /** The longest wait. Finite, so that nobody is locked out for good by somebody else's guesses. */
  readonly delaySecondsMax: number;
  /** Seconds after which the counting starts anew. */
  readonly windowSeconds: number;
}

const hour = 3600;

/** One e-mail address from one network address: the counter that ordinary mistyping meets. */
const pairLimit: GuessLimit = { freeCount: 5, firstDelaySeconds: 2, delaySecondsMax: 300, windowSeconds: hour };
/** One e-mail address from anywhere: soft, because strangers can drive it. */
const emailLimit: GuessLimit = { freeCount: 20, firstDelaySeconds: 1, delaySecondsMax: 30, windowSeconds: hour };
/** One network address for any e-mail address: generous, because an office shares one. */
const addressLimit: GuessLimit = { freeCount: 60, firstDelaySeconds: 1, delaySecondsMax: 60, windowSeconds: hour };
/** Second factors tried after a right password: about 110 guesses of a million a day. */
const codeLimit: GuessLimit = { freeCount: 5, firstDelaySeconds: 30, delaySecondsMax: 900, windowSeconds: 24 * hour };

/** References of cases that an account tries in an emergency. */
const referenceLimit: GuessLimit = { freeCount: 5, firstDelaySeconds: 60, delaySecondsMax: 900, windowSeconds: hour };

/** What those without an account begin from one network address: generous, because an office shares one. */
const outsideLimit: GuessLimit = { freeCount: 20, firstDelaySeconds: 30, delaySecondsMax: 900, windowSeconds: hour };
/** Codes tried from one network address. */
const outsideCodeLimit: GuessLimit = { freeCount: 10, firstDelaySeconds: 2, delaySecondsMax: 300, windowSeconds: hour };

/** Days for which a place from which an account signed in is known. */
export const knownPlaceDays = 30;

export interface GuessCounter {
  /** Keyed hash; nothing in it can be read. */
  readonly key: Buffer;
  readonly limit: GuessLimit;
}

/** Seconds to wait after so many attempts within the window. */
export function delaySeconds(limit: GuessLimit, attemptCount: number): number {
  const excess = attemptCount - limit.freeCount;
  if (excess <= 0) return 0;
  return Math.min(limit.delaySecondsMax, limit.firstDelaySeconds * 2 ** Math.min(excess - 1, 20));
}

interface Attempt {
  readonly email: string;
  readonly address: string;
}

function keyOf(keyring: Keyring, use: string, ...parts: readonly string[]): Buffer {
  return keyring.blindIndex(`sign-in ${use}`, parts.join('|'), 32);
}

/** The key under which a place that an account has signed in from is remembered. */
export function knownPlaceKey(keyring: Keyring, { email, address }: Attempt): Buffer {
  return keyOf(keyring, 'known place', email, address);
}

/** The counter of one e-mail address from one place. */
export function pairCounter(keyring: Keyring, { email, address }: Attempt): GuessCounter {
  return { key: keyOf(keyring, 'pair', email, address), limit: pairLimit };
}

/**
 * Every counter of one attempt. At a known place the e-mail address's own counter is left out, so that guessing from
 * elsewhere never keeps people out of where they work.
 */
export function attemptCounters(keyring: Keyring, attempt: Attempt, placeIsKnown: boolean): GuessCounter[] {
  const address = { key: keyOf(keyring, 'address', attempt.address), limit: addressLimit };
  const email = { key: keyOf(keyring, 'email', attempt.email), limit: emailLimit };
  const pair = pairCounter(keyring, attempt);
  return placeIsKnown ? [pair, address] : [pair, address, email];
}

/**
 * The counter of second factors tried for an account. A known place, and a session that is open already, has one of its
 * own, so that guessing from elsewhere does not use it up.
 */
export function codeCounter(keyring: Keyring, accountId: AccountId, apart: string | undefined): GuessCounter {
  return { key: keyOf(keyring, 'code', accountId, apart ?? ''), limit: codeLimit };
}

/** The counter of references that an account tries. Every attempt counts: an emergency is not an everyday matter. */
export function referenceCounter(keyring: Keyring, accountId: AccountId): GuessCounter {
  return { key: keyOf(keyring, 'reference', accountId), limit: referenceLimit };
}

/** The counter of what somebody without an account does from a network address. */
export function outsideCounter(keyring: Keyring, act: 'begin' | 'code', address: string): GuessCounter {
  return { key: keyOf(keyring, `outside ${act}`, address), limit: act === 'begin' ? outsideLimit : outsideCodeLimit };
}

/** The counter of present passwords tried in a session when it is changed. */
export function passwordCounter(keyring: Keyring, sessionId: SessionId): GuessCounter {
  return { key: keyOf(keyring, 'present password', sessionId), limit: codeLimit };
}

/** The key under which the proof of a terminal is remembered, so that it opens one session only. */
export function terminalProofKey(keyring: Keyring, proof: string): Buffer {
  return keyOf(keyring, 'terminal proof', proof);
}
