// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ProblemError, UnreachableError } from '@palermo/contract';
import type { FieldValue, FieldValues } from '@palermo/terms';
import { sameValue, tidyValue } from '../form/field-values.ts';

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
  let unsent: FieldValues = options.unsent ?? {};
  let state: SaveState = options.savedAt ? { kind: 'saved', at: options.savedAt } : { kind: 'untouched' };
  let isStarted = options.start === undefined;
  let isKept = false;
  let failures = 0;
  let failure: unknown;
  let sending: Promise<boolean> | undefined;
  let sendTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;
  let isLeft = false;
  const listeners = new Set<() => void>();

  const hasUnsent = () => Object.keys(unsent).length > 0;
  const show = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const keep = async () => {
    clearTimeout(keepTimer);
    isKept = await options.keep(unsent).catch(() => false);
    if (state.kind === 'unsent' && state.keptOnDevice !== isKept) show({ kind: 'unsent', keptOnDevice: isKept });
  };
  const sendLater = (ms: number) => {
    clearTimeout(sendTimer);
    if (!hasEnded && !isLeft) sendTimer = setTimeout(() => void sendNow(), ms);
  };

  const sendAll = async (): Promise<boolean> => {
    show({ kind: 'saving' });
    try {
      if (!isStarted) await options.start?.();
      isStarted = true;
      let savedAt = '';
      while (hasUnsent()) {
        const sent = unsent;
        savedAt = (await options.send(sent)).updatedAt;
        unsent = withoutSent(unsent, sent);
      }
      failures = 0;
      failure = undefined;
      if (savedAt !== '') show({ kind: 'saved', at: savedAt });
      await keep();
      return !hasUnsent();
    } catch (error) {
      await keep();
      failures += 1;
      failure = error;
      if (passesByItself(error)) {
        show({ kind: 'unsent', keptOnDevice: isKept });
        sendLater(Math.min(retryMinMs * 2 ** (failures - 1), retryMaxMs));
      } else {
        show({ kind: 'refused', error });
      }
      return false;
    }
  };
  const sendNow = async (): Promise<boolean> => {
    clearTimeout(sendTimer);
    if (hasEnded) return true;
    if (sending) await sending;
    if (!hasUnsent()) return true;
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  };
  const stopTimers = () => {
    clearTimeout(sendTimer);
    clearTimeout(keepTimer);
  };
  return {
    change: (key, value) => {
      unsent = { ...unsent, [key]: tidyValue(value) };
      clearTimeout(keepTimer);
      keepTimer = setTimeout(() => void keep(), keepMs);
      if (state.kind !== 'unsent') sendLater(isStarted ? pauseMs : 0);
    },
    sendNow,
    state: () => state,
    hasUnsent,
    failure: () => failure,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: async () => {
      hasEnded = true;
      stopTimers();
      unsent = {};
      await keep();
    },
    leave: () => {
      isLeft = true;
      stopTimers();
      if (hasUnsent()) void keep().then(sendNow);
    },
    resume: () => {
      isLeft = false;
      if (hasUnsent()) sendLater(0);
    },
  };
}

/** What is still unsent after `sent` arrived: fields typed again meanwhile. */
function withoutSent(unsent: FieldValues, sent: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(unsent).filter(([key, value]) => !(key in sent) || !sameValue(value, sent[key])),
  );
}

/** Whether trying again later can help: the line or the node failed, not what was sent. */
function passesByItself(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  if (!(error instanceof ProblemError)) return false;
  const { status } = error.problem;
  return status >= 500 || status === 408 || status === 429;
}
