// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { confirmSecondFactor, createClient, getSession, signIn, startSecondFactor } from '@palermo/contract';
import type { Client, SessionView } from '@palermo/contract';
import { Secret, TOTP } from 'otpauth';

/** What somebody signs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Secret of the authenticator, base32; null while the account has none. */
  readonly secret: string | null;
}

/** An account with a live session. */
export interface SignedInAccount extends Credentials {
  readonly session: SessionView;
  /** The `name=value` of the session's cookie. */
  readonly cookie: string;
}

/** The six digits that an authenticator shows at an instant, in milliseconds. */
export function codeOf(secret: string, instant: number = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: instant });
}

export interface SignInWay {
  readonly origin: string;
  readonly send?: typeof fetch;
  /** The time of the node, in milliseconds. */
  readonly now?: () => number;
}

const codeMilliseconds = 30_000;

/** Signs in over HTTP and sets up the second factor where the account still has none. */
export async function signInOverHttp(
  credentials: Credentials,
  { origin, send = fetch, now = Date.now }: SignInWay,
): Promise<SignedInAccount> {
  const { email, password } = credentials;
  let cookie = '';
  const sendWithCookie: typeof fetch = async (address, init) => {
    const headers = new Headers(init?.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await send(address, { ...init, headers });
    for (const written of answer.headers.getSetCookie()) cookie = written.split(';', 1)[0] ?? cookie;
    return answer;
  };
  const ask = createClient({ origin, fetch: sendWithCookie });
  // A code opens one session only, and its neighbours in time are taken as well.
  for (const stepsAhead of [0, 1, -1]) {
    const code =
      credentials.secret === null ? {} : { code: codeOf(credentials.secret, now() + stepsAhead * codeMilliseconds) };
    const answer = await ask(signIn, { body: { email, password, ...code } }).catch((fault: unknown) => {
      if (stepsAhead === -1 || credentials.secret === null) throw fault;
      return undefined;
    });
    if (answer === undefined) continue;
    if (answer.next === 'secondFactor') throw new Error(`${email} has a second factor that this test does not know.`);
    return enrol({ ...credentials, session: answer.session, cookie }, { ask, now, readCookie: () => cookie });
  }
  throw new Error(`${email} could not sign in.`);
}

interface EnrolParts {
  readonly ask: Client;
  readonly now: () => number;
  readonly readCookie: () => string;
}

async function enrol(account: SignedInAccount, { ask, now, readCookie }: EnrolParts): Promise<SignedInAccount> {
  if (account.session.state === 'active') return account;
  const { secret } = await ask(startSecondFactor, {});
  const { session } = await ask(confirmSecondFactor, { body: { code: codeOf(secret, now()) } });
  return { ...account, session, secret, cookie: readCookie() };
}

/** True while the account's session is open and active. */
export async function isSignedIn(ask: Client): Promise<boolean> {
  return ask(getSession, {}).then(
    ({ state }) => state === 'active',
    () => false,
  );
}
