// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FastifyRequest } from 'fastify';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** True for callers on this machine itself: over loopback, and not passed on by a proxy that speaks for somebody else. */
export function isLocal(request: Pick<FastifyRequest, 'socket' | 'headers'>): boolean {
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers['forwarded'];
  return forwarded === undefined && loopback.has(request.socket.remoteAddress ?? '');
}
