// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { eventsPath, NoticeKind } from '@palermo/contract';

/** `notice`: the account was told something. `refresh`: something may have changed; look. */
export type FeedEvent = { readonly name: 'notice'; readonly kind: NoticeKind } | { readonly name: 'refresh' };

/** The part of `EventSource` that is used. */
export interface Source {
  readonly readyState: number;
  addEventListener(name: string, listen: (event: { readonly data?: unknown }) => void): void;
  close(): void;
}

export interface FeedParts {
  readonly openSource: () => Source;
  /** Runs `lead` once no other tab of this browser leads; undefined where tabs cannot agree. */
  readonly lead: ((work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => void) | undefined;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | undefined;
  readonly setTimer: (act: () => void, ms: number) => () => void;
}

/** Milliseconds between two looks while the node tells nothing, and between two attempts to be told again. */
const lookEveryMs = 60_000;
const tryEveryMs = 300_000;

const closed = 2;

function readEvent(data: unknown): FeedEvent | undefined {
  if (typeof data !== 'object' || data === null || !('name' in data)) return undefined;
  if (data.name === 'refresh') return { name: 'refresh' };
  const kind = NoticeKind.safeParse('kind' in data ? data.kind : undefined);
  return data.name === 'notice' && kind.success ? { name: 'notice', kind: kind.data } : undefined;
}

/**
 * Tells of what the node tells. One tab of a browser holds the connection and passes everything on to the others: browsers
 * allow a few connections to one node only, and every tab needs them. While there is no connection, it looks now and then.
 */
export function startFeed(parts: FeedParts, onEvent: (event: FeedEvent) => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const tell = (event: FeedEvent): void => {
    if (signal.aborted) return;
    onEvent(event);
    parts.channel?.postMessage(event);
  };
  parts.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const event = readEvent(data);
    if (event && !signal.aborted) onEvent(event);
  });
  if (parts.lead) parts.lead((leading) => listen(parts, tell, AbortSignal.any([signal, leading])), signal);
  else look(parts, tell, signal);
  return () => {
    stopping.abort();
    parts.channel?.close();
  };
}

/** Looks now and then, until told to stop. */
function look({ setTimer }: FeedParts, tell: (event: FeedEvent) => void, signal: AbortSignal): void {
  let stop = (): void => {};
  const again = (): void => {
    stop = setTimer(() => {
      tell({ name: 'refresh' });
      again();
    }, lookEveryMs);
  };
  again();
  signal.addEventListener('abort', () => stop(), { once: true });
}

/** Keeps the connection, until told to stop. A lost one comes back by itself; a refused one is tried again later. */
function listen(parts: FeedParts, tell: (event: FeedEvent) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let source: Source | undefined;
    let looking: AbortController | undefined;
    let stopTrying = (): void => {};
    const open = (): void => {
      source = parts.openSource();
      source.addEventListener('open', () => {
        looking?.abort();
        looking = undefined;
      });
      source.addEventListener('refresh', () => tell({ name: 'refresh' }));
      source.addEventListener('notice', ({ data }) => {
        const event = readEvent({ name: 'notice', ...parseObject(data) });
        tell(event ?? { name: 'refresh' });
      });
      source.addEventListener('error', () => {
        if (!looking) {
          looking = new AbortController();
          look(parts, tell, looking.signal);
        }
        if (source?.readyState !== closed) return;
        stopTrying();
        stopTrying = parts.setTimer(open, tryEveryMs);
      });
    };
    const end = (): void => {
      source?.close();
      looking?.abort();
      stopTrying();
      resolve();
    };
    if (signal.aborted) return end();
    signal.addEventListener('abort', end, { once: true });
    open();
  });
}

function parseObject(text: unknown): object | undefined {
  try {
    const parsed: unknown = JSON.parse(String(text));
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** What the browser offers for it. Tabs agree by a lock; where there is none, each looks for itself. */
export function browserFeedParts(): FeedParts {
  const locks: LockManager | undefined = 'locks' in navigator ? navigator.locks : undefined;
  return {
    openSource: () => new EventSource(`/api/v1${eventsPath}`),
    lead:
      locks === undefined
        ? undefined
        : (work, signal) => {
            const leading = new AbortController();
            locks
              .request('palermo.events', { signal }, () => work(leading.signal))
              .catch((error: unknown) => {
                if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
              });
          },
    channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel('palermo.events') : undefined,
    setTimer: (act, ms) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  };
}
