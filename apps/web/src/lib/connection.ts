// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useSyncExternalStore } from 'react';

export type Connection = 'online' | 'offline';

const listeners = new Set<() => void>();
let reachable = true;

function current(): Connection {
  return reachable && navigator.onLine ? 'online' : 'offline';
}

function announce(): void {
  for (const listener of listeners) listener();
}

/** Every call reports whether the node answered it. */
export function reportReachable(answered: boolean): void {
  if (reachable === answered) return;
  reachable = answered;
  announce();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the node can be reached, as far as the last call and the browser know. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, current);
}
