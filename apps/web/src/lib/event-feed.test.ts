// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { type FeedEvent, type FeedParts, type Source, startFeed } from './event-feed.ts';

/** A browser with several tabs: one lock, one channel, and timers that run when they are told to. */
function openBrowser() {
  const channels = new Set<(event: { data: unknown }) => void>();
  const waiting: (() => void)[] = [];
  const timers = new Set<() => void>();
  const sources: { readyState: number; tell: (name: string, data?: string) => void; closed: boolean }[] = [];
  let held = false;
  const lead = (work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): void => {
    const begin = (): void => {
      if (signal.aborted) return;
      held = true;
      void work(new AbortController().signal).then(() => {
        held = false;
        waiting.shift()?.();
      });
    };
    if (held) waiting.push(begin);
    else begin();
  };
  const openTab = (canLock = true) => {
    const heard: FeedEvent[] = [];
    const own = new Set<(event: { data: unknown }) => void>();
    const parts: FeedParts = {
      openSource: () => {
        const listeners = new Map<string, (event: { data?: unknown }) => void>();
        const source = {
          readyState: 0,
          closed: false,
          tell: (name: string, data?: string) => listeners.get(name)?.({ data }),
        };
        sources.push(source);
        return {
          get readyState() {
            return source.readyState;
          },
          addEventListener: (name, listen) => void listeners.set(name, listen),
          close: () => void (source.closed = true),
        } satisfies Source;
      },
      lead: canLock ? lead : undefined,
      channel: {
        postMessage: (data: unknown) => {
          for (const listen of channels) if (!own.has(listen)) listen({ data });
        },
        addEventListener: (_name: string, listen: unknown) => {
          own.add(listen as (event: { data: unknown }) => void);
          channels.add(listen as (event: { data: unknown }) => void);
        },
        close: () => {
          for (const listen of own) channels.delete(listen);
        },
      },
      setTimer: (act) => {
        timers.add(act);
        return () => void timers.delete(act);
      },
    };
    return { heard, close: startFeed(parts, (event) => heard.push(event)) };
  };
  const passTime = (): void => {
    const due = [...timers];
    timers.clear();
    for (const act of due) act();
  };
  return { openTab, sources, passTime };
}

const notice = '{"id":"0197b5a0-7f00-7000-8000-0000000000aa","kind":"mentioned"}';

test('one tab listens for all, and another takes over when it closes', async () => {
  const browser = openBrowser();
  const [first, second] = [browser.openTab(), browser.openTab()];
  expect(browser.sources).toHaveLength(1);
  browser.sources[0]?.tell('notice', notice);
  for (const { heard } of [first, second]) expect(heard).toEqual([{ name: 'notice', kind: 'mentioned' }]);
  first.close();
  await Promise.resolve();
  await Promise.resolve();
  expect(browser.sources.map(({ closed }) => closed)).toEqual([true, false]);
  browser.sources[1]?.tell('refresh');
  expect(second.heard.at(-1)).toEqual({ name: 'refresh' });
  expect(first.heard).toHaveLength(1);
  second.close();
});

test('a refused connection becomes a look now and then, and is tried again', () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  const [source] = browser.sources;
  if (!source) throw new Error('The tab listens.');
  source.readyState = 2;
  source.tell('error');
  browser.passTime();
  expect(tab.heard).toEqual([{ name: 'refresh' }]);
  expect(browser.sources).toHaveLength(2);
  browser.sources[1]?.tell('open');
  browser.passTime();
  expect(tab.heard).toHaveLength(1);
  tab.close();
});

test('where tabs cannot agree, each looks for itself; what is not understood is a reason to look', () => {
  const browser = openBrowser();
  const alone = browser.openTab(false);
  expect(browser.sources).toHaveLength(0);
  browser.passTime();
  expect(alone.heard).toEqual([{ name: 'refresh' }]);
  alone.close();
  const tab = browser.openTab();
  browser.sources[0]?.tell('notice', '{"kind":"ofALaterVersion"}');
  browser.sources[0]?.tell('notice', 'no JSON');
  expect(tab.heard).toEqual([{ name: 'refresh' }, { name: 'refresh' }]);
  tab.close();
});
