// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { confirmSecondFactor, createClient, signIn, startSecondFactor } from '@palermo/contract';
import type { SessionView, SignInHint } from '@palermo/contract';
import { Secret, TOTP } from 'otpauth';
import type { z } from 'zod';

/** An account with a live session. */
export interface SignedInAccount extends z.infer<typeof SignInHint> {
  readonly session: SessionView;
  /** The `name=value` of the session's cookie. */
  readonly cookie: string;
  /** Secret of the authenticator, base32; null where the account needs none. */
  readonly secret: string | null;
}

/** The six digits that an authenticator shows now, or `stepsAhead` half-minutes from now. */
export function codeOf(secret: string, stepsAhead = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + stepsAhead * 30_000 });
}

/** Signs in over HTTP and sets up the second factor where the account still has none. */
export async function signInOverHttp(
  hint: z.infer<typeof SignInHint>,
  origin: string,
  send: typeof fetch = fetch,
): Promise<SignedInAccount> {
  let cookie = '';
  const sendWithCookie: typeof fetch = async (address, init) => {
    const headers = new Headers(init?.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await send(address, { ...init, headers });
    for (const written of answer.headers.getSetCookie()) cookie = written.split(';', 1)[0] ?? cookie;
    return answer;
  };
  const ask = createClient({ origin, fetch: sendWithCookie });
  const answer = await ask(signIn, { body: { email: hint.email, password: hint.password } });
  if (answer.next !== 'signedIn') throw new Error(`${hint.email} has a second factor that this test does not know.`);
  if (answer.session.state === 'active') return { ...hint, session: answer.session, cookie, secret: null };
  const { secret } = await ask(startSecondFactor, {});
  const { session } = await ask(confirmSecondFactor, { body: { code: codeOf(secret) } });
  return { ...hint, session, cookie, secret };
}

/** Signs in every account, one after another, because passwords are slow to check by design. */
export async function signInAll(
  origin: string,
  hints: readonly z.infer<typeof SignInHint>[],
): Promise<SignedInAccount[]> {
  const accounts: SignedInAccount[] = [];
  for (const hint of hints) accounts.push(await signInOverHttp(hint, origin));
  return accounts;
}
