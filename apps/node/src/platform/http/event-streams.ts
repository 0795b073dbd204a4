// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Readable } from 'node:stream';
import { AppError } from '../../kernel/errors.ts';

/** Something that happened, as a browser is told of it: a name and ids, never anything about a person. */
export interface StreamedEvent {
  /** Where a browser that lost the connection goes on; absent for events that are only a sign. */
  readonly id?: string;
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
}

/** One open connection of a browser. */
export interface EventStream<Who> {
  readonly who: Who;
  /** Sends an event once, however often it is asked to. A reader that takes nothing any more is dropped. */
  send(event: StreamedEvent): void;
  /** Takes an event as known: its reader finds it without being told. */
  skip(id: string): void;
  end(): void;
}

export interface EventStreams<Who> extends Disposable {
  /** Opens a stream. Throws `events.too-many` when the account, or this process, has as many as it may. */
  open(who: Who): { readonly stream: EventStream<Who>; readonly body: Readable };
  /** The streams that are open, all of them or those of one key. */
  all(): readonly EventStream<Who>[];
  of(key: string): readonly EventStream<Who>[];
}

export interface EventStreamOptions<Who> {
  /** Whose streams are counted together: the account. */
  readonly keyOf: (who: Who) => string;
  readonly perKeyMax?: number;
  readonly inAllMax?: number;
  readonly beatMs?: number;
}

/** Bytes that may wait for one reader; one that takes nothing for so long comes back and asks for what it missed. */
const waitingBytesMax = 64_000;
/** Ids that a stream remembers, so that nothing is told twice. */
const rememberedMax = 500;
/** Milliseconds after which a browser that lost the connection comes back. */
const retryMs = 3_000;

/** Keeps the open connections of one process over which browsers are told what happened. */
export function createEventStreams<Who>({
  keyOf,
  perKeyMax = 8,
  inAllMax = 5_000,
  beatMs = 20_000,
}: EventStreamOptions<Who>): EventStreams<Who> {
  const byKey = new Map<string, Set<EventStream<Who> & { beat(): void }>>();
  let count = 0;
  // A line now and then keeps proxies from closing what looks idle, and finds readers that have gone.
  const timer = setInterval(() => {
    for (const streams of byKey.values()) for (const stream of streams) stream.beat();
  }, beatMs);
  timer.unref();

  function open(who: Who): { stream: EventStream<Who>; body: Readable } {
    const key = keyOf(who);
    const own = byKey.get(key) ?? new Set();
    if (own.size >= perKeyMax || count >= inAllMax) throw new AppError('events.too-many', { retryAfterSeconds: 300 });
    const body = new Readable({ read() {}, highWaterMark: waitingBytesMax });
    const sent = new Set<string>();
    const write = (text: string): void => {
      if (!body.destroyed && !body.push(text)) body.destroy();
    };
    const skip = (id: string): void => {
      sent.add(id);
      const [oldest] = sent;
      if (sent.size > rememberedMax && oldest !== undefined) sent.delete(oldest);
    };
    const stream = {
      who,
      send(event: StreamedEvent): void {
        if (event.id !== undefined && sent.has(event.id)) return;
        if (event.id !== undefined) skip(event.id);
        write(writeEvent(event));
      },
      skip,
      beat: () => write(': still here\n\n'),
      end: () => void body.push(null),
    };
    own.add(stream);
    byKey.set(key, own);
    count += 1;
    body.once('close', () => {
      own.delete(stream);
      count -= 1;
      if (own.size === 0 && byKey.get(key) === own) byKey.delete(key);
    });
    write(`retry: ${retryMs}\n\n`);
    return { stream, body };
  }

  return {
    open,
    all: () => [...byKey.values()].flatMap((streams) => [...streams]),
    of: (key) => [...(byKey.get(key) ?? [])],
    [Symbol.dispose]() {
      clearInterval(timer);
      for (const streams of byKey.values()) for (const stream of streams) stream.end();
    },
  };
}

/** An event as it travels: `text/event-stream`. */
function writeEvent({ id, name, data }: StreamedEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
