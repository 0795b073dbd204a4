// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Name of the session's cookie. The prefix makes browsers refuse it from anywhere but this host over TLS. */
export function sessionCookieName(secure: boolean, whose: SessionOwner = 'account'): string {
  const name = whose === 'account' ? 'palermo' : 'palermo-applicant';
  return secure ? `__Host-${name}` : name;
}

/** Whose session a cookie holds. A browser may hold one of each; neither says anything of the other. */
export type SessionOwner = 'account' | 'applicant';

/** Reads one cookie of a `cookie` header; undefined when it is not there. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const split = part.indexOf('=');
    if (split > 0 && part.slice(0, split).trim() === name) return part.slice(split + 1).trim();
  }
  return undefined;
}

/** A cookie that scripts cannot read and that is not sent from other sites. */
export function writeSessionCookie(token: string, expiresAt: Date, secure: boolean, whose?: SessionOwner): string {
  return `${sessionCookieName(secure, whose)}=${token}; Path=/; HttpOnly; SameSite=Strict; Expires=${expiresAt.toUTCString()}${secure ? '; Secure' : ''}`;
}
