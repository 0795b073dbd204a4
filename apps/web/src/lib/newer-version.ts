// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isNewer = false;

/** True when a start page begins with another script than the one that runs: the node has a newer application. */
export function hasOtherScript(startPage: string, runningScript: string): boolean {
  const scripts = [...startPage.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, address]) => address);
  return scripts.length > 0 && !scripts.includes(runningScript);
}

/** Looks whether the node has a newer application than the one that runs here, and tells the banner if so. */
export async function lookForNewerVersion(): Promise<void> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  if (isNewer || !script) return;
  // A node that cannot be reached has its own banner, which looks again.
  const answer = await fetch('/', { cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) return;
  isNewer = hasOtherScript(await answer.text(), new URL(script.src).pathname);
  if (isNewer) for (const listener of listeners) listener();
}

/** A part of the application that does not arrive may be one that a newer version no longer has. */
export function watchForNewerVersion(): void {
  window.addEventListener('vite:preloadError', () => void lookForNewerVersion());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the node is known to have a newer application than the one that runs here. */
export function useNewerVersion(): boolean {
  return useSyncExternalStore(subscribe, () => isNewer);
}
