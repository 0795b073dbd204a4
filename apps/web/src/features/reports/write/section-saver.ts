// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ProblemError, UnreachableError } from '@palermo/contract';

/** A text as the node keeps it. */
export interface KeptText {
  readonly text: string;
  readonly version: number;
  readonly editedBy: string | null;
  readonly editedAt: string | null;
}

/** Where the typed text is. `unsent` is tried again by itself; `conflict` and `refused` wait for the person. */
export type SectionState =
  | { readonly kind: 'kept' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'conflict'; readonly theirs: KeptText }
  | { readonly kind: 'refused'; readonly error: unknown };

export interface SectionView {
  readonly text: string;
  readonly kept: KeptText;
  readonly state: SectionState;
}

export interface SectionSaverOptions {
  readonly kept: KeptText;
  readonly send: (text: string, version: number) => Promise<KeptText>;
  /** The text as the node keeps it now, for showing both after a refusal. */
  readonly fetchKept: () => Promise<KeptText>;
}

export interface SectionSaver {
  readonly change: (text: string) => void;
  readonly sendNow: () => Promise<void>;
  /** Takes over what the node keeps now, unless something typed is not kept yet. */
  readonly adopt: (kept: KeptText) => void;
  /** Ends a conflict: the text goes over the other one, which was seen. */
  readonly settle: (text: string) => Promise<void>;
  readonly view: () => SectionView;
  readonly hasUnsent: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

const pauseMs = 1_200;
const retryMinMs = 2_000;
const retryMaxMs = 30_000;

/**
 * Keeps the text of a section as it is typed: one request at a time, tried again while the node cannot be reached. Never
 * goes over a text that the person has not seen.
 */
export function createSectionSaver({ kept, send, fetchKept }: SectionSaverOptions): SectionSaver {
  let now: SectionView = { text: kept.text, kept, state: { kind: 'kept' } };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let sending: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function set(change: Partial<SectionView>): void {
    now = { ...now, ...change };
    for (const listener of listeners) listener();
  }
  function plan(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void sendNow(), ms);
  }
  const hasUnsent = (): boolean => now.text !== now.kept.text;
  async function attempt(text: string, version: number): Promise<void> {
    set({ state: { kind: 'saving' } });
    try {
      const saved = await send(text, version);
      failures = 0;
      set({ kept: saved, state: { kind: 'kept' } });
      if (hasUnsent()) plan(pauseMs);
    } catch (error) {
      await fail(error);
    }
  }

  async function fail(error: unknown): Promise<void> {
    if (error instanceof ProblemError && error.problem.code === 'report.section-changed') {
      return fetchKept().then((theirs) => set({ state: { kind: 'conflict', theirs } }), fail);
    }
    if (!passesByItself(error)) return set({ state: { kind: 'refused', error } });
    failures += 1;
    set({ state: { kind: 'unsent' } });
    plan(Math.min(retryMinMs * 2 ** (failures - 1), retryMaxMs));
  }

  async function sendNow(): Promise<void> {
    clearTimeout(timer);
    await sending;
    if (now.state.kind === 'conflict' || !hasUnsent()) return;
    sending = attempt(now.text, now.kept.version).finally(() => (sending = undefined));
    await sending;
  }

  return {
    change(text) {
      set({ text });
      if (now.state.kind !== 'conflict' && now.state.kind !== 'unsent') plan(pauseMs);
    },
    sendNow,
    adopt(next) {
      if (hasUnsent() || sending !== undefined || next.version <= now.kept.version) return;
      set({ text: next.text, kept: next, state: { kind: 'kept' } });
    },
    async settle(text) {
      if (now.state.kind !== 'conflict') return;
      const { theirs } = now.state;
      set({ text, kept: theirs, state: { kind: 'kept' } });
      await sendNow();
    },
    view: () => now,
    hasUnsent,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether trying again later can help: the line or the node failed, not what was sent. */
function passesByItself(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  if (!(error instanceof ProblemError)) return false;
  const { status } = error.problem;
  return status >= 500 || status === 408 || status === 429;
}
