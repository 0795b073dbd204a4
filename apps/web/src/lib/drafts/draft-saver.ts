// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ProblemError, UnreachableError } from '@palermo/contract';
import type { FieldValue, FieldValues } from '@palermo/terms';
import { createSender } from './sender.ts';
import { createSignal } from './signal.ts';
import { createTimer } from './timer.ts';
import { createUnsentChanges } from './unsent-changes.ts';

/** Where the typed changes are. `unsent` will be tried again by itself; `refused` waits for the person. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsent'; readonly keptOnDevice: boolean }
  | { readonly kind: 'refused'; readonly error: unknown };

export interface DraftSaverOptions {
  /** Begins the draft on the node; called once, before the first save. Absent when it exists already. */
  readonly start?: (() => Promise<void>) | undefined;
  readonly send: (changes: FieldValues) => Promise<{ readonly updatedAt: string }>;
  /** Keeps what is unsent on the device, or forgets it when nothing is; false when the device cannot keep it. */
  readonly keep: (changes: FieldValues) => Promise<boolean>;
  /** Changes that waited on the device from before. */
  readonly unsent?: FieldValues;
  readonly savedAt?: string;
}

export interface DraftSaver {
  readonly change: (key: string, value: FieldValue) => void;
  /** Sends everything now; true when nothing is left unsent. */
  readonly sendNow: () => Promise<boolean>;
  readonly state: () => SaveState;
  readonly hasUnsent: () => boolean;
  /** What the last attempt failed with; undefined after a success. */
  readonly failure: () => unknown;
  readonly subscribe: (listener: () => void) => () => void;
  /** Stops the timers and forgets what waits on the device, because the draft has ended. */
  readonly end: () => Promise<void>;
  /** Sends what is unsent once more and then stops trying: the form is no longer on the screen. */
  readonly leave: () => void;
  /** Takes up the work again after {@link DraftSaver.leave}. */
  readonly resume: () => void;
}

const pauseMs = 800;
const keepMs = 200;
const retryMinMs = 2000;
const retryMaxMs = 30_000;

/** Keeps a draft as it is typed: changes are gathered, sent one request at a time and tried again until they arrive. */
export function createDraftSaver(options: DraftSaverOptions): DraftSaver {
  const { savedAt } = options;
  const unsent = createUnsentChanges(options.unsent ?? {}, options.keep);
  const sender = createSender(options, unsent);
  const state = createSignal<SaveState>(savedAt === undefined ? { kind: 'untouched' } : { kind: 'saved', at: savedAt });
  let hasEnded = false;
  const sendTimer = createTimer(() => void sendNow());
  const keepTimer = createTimer(() => void keepNow());

  function showUnsent(): void {
    state.set({ kind: 'unsent', keptOnDevice: unsent.isKept() });
  }
  async function keepNow(): Promise<void> {
    keepTimer.stop();
    await unsent.keep();
    const now = state.get();
    if (now.kind === 'unsent' && now.keptOnDevice !== unsent.isKept()) showUnsent();
  }
  async function sendNow(): Promise<boolean> {
    sendTimer.stop();
    if (hasEnded || unsent.isEmpty()) return true;
    state.set({ kind: 'saving' });
    try {
      const at = await sender.sendAll();
      if (unsent.isEmpty()) state.set({ kind: 'saved', at });
      await keepNow();
    } catch (error) {
      await keepNow();
      showFailure(error);
    }
    return unsent.isEmpty();
  }
  function showFailure(error: unknown): void {
    if (!passesByItself(error)) return state.set({ kind: 'refused', error });
    showUnsent();
    sendTimer.start(retryMs(sender.failureCount()));
  }

  return {
    change: (key, value) => {
      unsent.add(key, value);
      keepTimer.start(keepMs);
      if (state.get().kind !== 'unsent') sendTimer.start(sender.isStarted() ? pauseMs : 0);
    },
    sendNow,
    state: state.get,
    subscribe: state.subscribe,
    hasUnsent: () => !unsent.isEmpty(),
    failure: sender.failure,
    end: async () => {
      hasEnded = true;
      sendTimer.turn(false);
      keepTimer.turn(false);
      unsent.forget();
      await unsent.keep();
    },
    leave: () => {
      sendTimer.turn(false);
      if (!unsent.isEmpty()) void keepNow().then(sendNow);
    },
    resume: () => {
      sendTimer.turn(true);
      if (!unsent.isEmpty()) sendTimer.start(0);
    },
  };
}

function retryMs(failureCount: number): number {
  return Math.min(retryMinMs * 2 ** (failureCount - 1), retryMaxMs);
}

/** Whether trying again later can help: the line or the node failed, not what was sent. */
function passesByItself(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  if (!(error instanceof ProblemError)) return false;
  const { status } = error.problem;
  return status >= 500 || status === 408 || status === 429;
}
