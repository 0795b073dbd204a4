// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FastifyRequest } from 'fastify';
import { readCookie, sessionCookieName, type SessionOwner } from './session-cookie.ts';

/** The session's token, from the header or the cookie; an applicant's from its cookie alone. */
export function tokenOf(request: FastifyRequest, secure: boolean, whose: SessionOwner = 'account'): string | undefined {
  if (whose === 'applicant') return readCookie(request.headers.cookie, sessionCookieName(secure, whose));
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '');
  return bearer?.[1] ?? readCookie(request.headers.cookie, sessionCookieName(secure));
}
