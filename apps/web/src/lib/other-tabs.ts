// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

const channelName = 'palermo.account';

/** Tells the other tabs of this browser, which share the session, whose it is now. */
export function announceAccount(accountId: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(accountId);
  channel.close();
}

/** Calls back when another tab signs in as somebody else. */
export function watchOtherTabs(accountId: string, onOtherAccount: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== accountId) onOtherAccount();
  });
  return () => channel.close();
}
