// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash, randomBytes } from 'node:crypto';
import type { SessionId } from '@palermo/contract';
import type { AccountActor, Channel } from '../../kernel/actor.ts';
import { addSeconds } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';

/** How a session was opened; a job has none. */
export type SessionChannel = Exclude<Channel, 'job'>;
export type SessionState = 'enrolling' | 'active';

const minute = 60;
const hour = 60 * minute;

/** Longest life of a session in seconds, whatever is done in it. */
const lifeSeconds: Readonly<Record<SessionChannel, number>> = { browser: 12 * hour, terminal: 2 * hour };
/** Seconds for which an account may try to set up its second factor. */
const enrolmentSeconds = 30 * minute;
/** Seconds without a request after which a session is over. */
const idleSeconds = hour;
/** Seconds for which sensitive acts are allowed after the second factor was confirmed. */
const confirmationSeconds = 10 * minute;
/** Seconds between two notes of when a session was last seen. */
export const lastSeenSeconds = minute;

/** A new secret that is shown once and stored as a hash: 32 random bytes, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. Tokens are random and long, so that a plain hash cannot be guessed back. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** When a session that is opened now ends at the latest. */
export function sessionExpiry(channel: SessionChannel, state: SessionState, now: Date): Date {
  return addSeconds(now, state === 'enrolling' ? enrolmentSeconds : lifeSeconds[channel]);
}

export function confirmationExpiry(now: Date): Date {
  return addSeconds(now, confirmationSeconds);
}

interface SessionTimes {
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly ended_at: Date | null;
}

/** True when the session was not ended, has not expired and was used within the idle limit. */
export function isLive({ last_seen_at, expires_at, ended_at }: SessionTimes, now: Date): boolean {
  return ended_at === null && expires_at > now && addSeconds(last_seen_at, idleSeconds) > now;
}

/** The name of a device as people recognise it in their list of sessions, at most 200 characters. */
export function nameDevice(device: string): string {
  return (
    device
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 200) || 'unknown'
  );
}

/** The session that an account acts through. Throws `session.required` for an account that acts without one. */
export function sessionIdOf({ sessionId }: AccountActor): SessionId {
  if (sessionId === null) throw new AppError('session.required');
  return sessionId;
}
