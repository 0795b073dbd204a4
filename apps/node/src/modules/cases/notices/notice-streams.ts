// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Readable } from 'node:stream';
import type { SessionId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import { createEventStreams, type EventStream, type EventStreams } from '../../../platform/http/event-streams.ts';
import type { Log } from '../../../platform/telemetry/log.ts';
import { findFreshNotices } from './queries/find-fresh-notices.ts';

export interface NoticeStreamParts {
  readonly execute: Execute;
  /** Which of these sessions are still live. */
  readonly findLiveSessions: (ids: readonly SessionId[]) => Promise<ReadonlySet<SessionId>>;
  readonly log: Log;
  /** Milliseconds between two looks at whether the sessions behind the streams are live. */
  readonly checkMs?: number;
}

/** What browsers are told at once, and the sessions through which they are. */
export interface NoticeStreams extends AsyncDisposable {
  open(actor: AccountActor, lastEventId: string | undefined): Promise<Readable>;
  /** What the node's processes tell one another through the database, by channel. */
  readonly channels: Readonly<Record<string, (payload: string) => void>>;
  /** Something may have been told while nobody listened. */
  onGap(): void;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const refresh = { name: 'refresh', data: {} } as const;

/** Tells streams what is new for their account, one look at a time. */
function createTeller(
  streams: EventStreams<AccountActor>,
  { execute, log }: Pick<NoticeStreamParts, 'execute' | 'log'>,
) {
  /** Accounts that are being told; true when there was something again meanwhile. */
  const telling = new Map<string, boolean>();

  /** What was told before a browser listened it fetches by itself; what it missed since its last event it is told. */
  async function begin(stream: EventStream<AccountActor>, lastId: string | null): Promise<void> {
    const known = await execute(findFreshNotices, stream.who, { lastId: null });
    const missed = lastId === null ? [] : await execute(findFreshNotices, stream.who, { lastId });
    for (const { id } of known) if (!missed.some((each) => each.id === id)) stream.skip(id);
    stream.send(refresh);
    for (const { id, kind } of missed) stream.send({ id, name: 'notice', data: { id, kind } });
  }

  async function tell(stream: EventStream<AccountActor>): Promise<void> {
    const fresh = await execute(findFreshNotices, stream.who, { lastId: null });
    for (const { id, kind } of fresh) stream.send({ id, name: 'notice', data: { id, kind } });
    // What was told as of an earlier time, or is read already on another device, still changes what is shown.
    if (fresh.length === 0) stream.send(refresh);
  }

  /** Tells every stream of an account; one look at a time, and one more when something came meanwhile. */
  async function tellAccount(accountId: string): Promise<void> {
    if (streams.of(accountId).length === 0) return;
    if (telling.has(accountId)) return void telling.set(accountId, true);
    telling.set(accountId, false);
    try {
      for (const stream of streams.of(accountId)) await tell(stream);
    } catch (fault) {
      log.fault('notices not told', fault);
      for (const stream of streams.of(accountId)) stream.send(refresh);
    }
    const again = telling.get(accountId) === true;
    telling.delete(accountId);
    if (again) await tellAccount(accountId);
  }

  return { begin, tellAccount };
}

/** Makes the streams of one process: each account is told ids and kinds of its own notices, as long as its session lives. */
export function createNoticeStreams({
  execute,
  findLiveSessions,
  log,
  checkMs = 30_000,
}: NoticeStreamParts): NoticeStreams {
  const streams = createEventStreams<AccountActor>({ keyOf: ({ accountId }) => accountId });
  const { begin, tellAccount } = createTeller(streams, { execute, log });
  const timer = setInterval(() => void endLost(), checkMs);
  timer.unref();

  function endSessions(isOver: (id: SessionId) => boolean): void {
    for (const stream of streams.all()) {
      if (stream.who.sessionId === null || !isOver(stream.who.sessionId)) continue;
      stream.send({ name: 'ended', data: {} });
      stream.end();
    }
  }

  async function endLost(): Promise<void> {
    const ids = streams.all().flatMap(({ who }) => (who.sessionId === null ? [] : [who.sessionId]));
    if (ids.length === 0) return;
    try {
      const live = await findLiveSessions(ids);
      endSessions((id) => ids.includes(id) && !live.has(id));
    } catch (fault) {
      log.fault('sessions of streams not checked', fault);
    }
  }

  return {
    async open(actor, lastEventId) {
      if (actor.sessionId === null) throw new AppError('session.required');
      const { stream, body } = streams.open(actor);
      try {
        await begin(stream, lastEventId !== undefined && uuid.test(lastEventId) ? lastEventId : null);
        // The session may have ended between the look at it and now.
        if (!(await findLiveSessions([actor.sessionId])).has(actor.sessionId)) stream.end();
      } catch (fault) {
        body.destroy();
        throw fault;
      }
      return body;
    },
    channels: {
      palermo_notice: (accountId) => void tellAccount(accountId),
      palermo_session: (sessionId) => endSessions((id) => id === sessionId),
    },
    onGap: () => {
      for (const stream of streams.all()) stream.send(refresh);
      void endLost();
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      streams[Symbol.dispose]();
    },
  };
}
