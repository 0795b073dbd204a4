// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHmac } from 'node:crypto';
import type { Actor } from '../../kernel/actor.ts';

/** Seconds for which a claim opens the wall: longer than any transaction is allowed to run. */
const claimSeconds = 600;

/**
 * Writes the claim that `wall.actor()` checks: who acts, until when, on which connection, authenticated by the wall key.
 * The fields are ids and codes without `|`.
 */
export function writeActorClaim(wallKey: Uint8Array, actor: Actor, backendPid: number, now: Date): string {
  const message = [...whoOf(actor), Math.floor(now.getTime() / 1000) + claimSeconds, backendPid].join('|');
  return `${message}|${createHmac('sha256', wallKey).update(message, 'utf8').digest('hex')}`;
}

/** Duty, account, organisation, its kind, roles and channel, as the wall reads them. */
function whoOf(actor: Actor): readonly string[] {
  switch (actor.duty) {
    case 'account':
      return [actor.duty, actor.accountId, actor.organisationId, actor.organisationKind, rolesOf(actor), actor.channel];
    case 'applicant':
      return [actor.duty, actor.applicantId, '', '', '', 'browser'];
    case 'visitor':
      return [actor.duty, '', '', '', '', 'browser'];
    default:
      return [actor.duty, '', '', '', '', 'node'];
  }
}

/** An account without a second factor acts without its roles, in the database as well. */
function rolesOf(actor: Actor & { duty: 'account' }): string {
  return actor.state === 'active' ? actor.roles.join(',') : '';
}

/** The two padded keys of HMAC-SHA-256, as `wall.secret` holds them. */
export function padWallKey(wallKey: Uint8Array): { inner: Buffer; outer: Buffer } {
  if (wallKey.length > 64) throw new Error('The wall key is at most 64 bytes long.');
  const block = Buffer.alloc(64);
  block.set(wallKey);
  return { inner: block.map((byte) => byte ^ 0x36) as Buffer, outer: block.map((byte) => byte ^ 0x5c) as Buffer };
}
