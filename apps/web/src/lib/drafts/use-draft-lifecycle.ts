// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useEffect } from 'react';
import { useBlocker } from '@tanstack/react-router';
import type { DraftSaver } from './draft-saver.ts';
import { useSaveState } from './use-save-state.ts';

/**
 * Sends what is unsent when the line comes back and when the page is hidden, and asks before leaving while something
 * has not reached the node: always before the browser closes, within the application only when the device cannot keep it.
 */
export function useDraftLifecycle(saver: DraftSaver) {
  const state = useSaveState(saver);
  useEffect(() => {
    saver.resume();
    const send = () => void saver.sendNow();
    const sendWhenHidden = () => {
      if (document.visibilityState === 'hidden') send();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', sendWhenHidden);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', sendWhenHidden);
      saver.leave();
    };
  }, [saver]);
  return useBlocker({
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && saver.hasUnsent() && state.kind === 'unsent' && !state.keptOnDevice,
    enableBeforeUnload: () => saver.hasUnsent(),
    withResolver: true,
  });
}
