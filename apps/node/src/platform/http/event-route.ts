// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { eventsPath } from '@palermo/contract';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../kernel/errors.ts';
import type { OpenEvents, ServerOptions } from './server-options.ts';
import { tokenOf } from './token-of.ts';

/** The route of the connection, as logs and metrics name it. */
export const eventsRoute = `/api/v1${eventsPath}`;

/** Registers the connection over which browsers are told what happened, as server-sent events. */
export function registerEventRoute(server: FastifyInstance, openEvents: OpenEvents, options: ServerOptions): void {
  server.get(eventsRoute, { compress: false }, async (request, reply) => {
    const token = tokenOf(request, options.secure);
    // A connection that only listens is no sign that somebody is there: it does not keep a session from ending.
    const account = token === undefined ? undefined : await options.authenticate(token, { unattended: true });
    if (!account) throw new AppError('session.required');
    if (account.state !== 'active') throw new AppError('session.enrolling');
    const lastEventId = request.headers['last-event-id'];
    const body = await openEvents(account, typeof lastEventId === 'string' ? lastEventId : undefined);
    return reply
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      .type('text/event-stream; charset=utf-8')
      .send(body);
  });
}
