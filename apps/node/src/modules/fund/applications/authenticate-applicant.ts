// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { gate, type ApplicantActor } from '../../../kernel/actor.ts';
import { addSeconds, type Clock } from '../../../kernel/clock.ts';
import type { Transactions } from '../../../kernel/executor.ts';
import { hashToken } from '../../access/index.ts';
import { findApplicantSession, noteApplicantSeen } from '../store-applicants.ts';
import { isSessionLive, seenSeconds } from './applicant-code.ts';

/** Makes the look-up of an applicant's session, anew at each request. */
export function createAuthenticateApplicant({
  transactions,
  clock,
}: {
  readonly transactions: Transactions;
  readonly clock: Clock;
}): (token: string) => Promise<ApplicantActor | undefined> {
  return (token) =>
    transactions.run(gate, async (db) => {
      const now = clock();
      const hash = hashToken(token);
      const session = await findApplicantSession(db, hash);
      if (session === undefined || !isSessionLive(session, now)) return undefined;
      if (addSeconds(session.seenAt, seenSeconds) <= now) await noteApplicantSeen(db, hash, now);
      return { duty: 'applicant', applicantId: session.applicantId };
    });
}
