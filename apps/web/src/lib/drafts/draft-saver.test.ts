// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type Problem, ProblemError, UnreachableError } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftSaver } from './draft-saver.ts';

const at = '2026-03-01T23:41:00Z';

function refusal(status: number): ProblemError {
  const problem: Problem = { type: 'about:blank', title: 't', status, code: 'request.invalid', detail: 'd', todo: 'o' };
  return new ProblemError(problem);
}

/** A node that answers or fails as told, and a device that keeps. */
function world({ isStarted = true }: { isStarted?: boolean } = {}) {
  const sent: FieldValues[] = [];
  const kept: FieldValues[] = [];
  const failWith: { error: Error | undefined } = { error: undefined };
  let starts = 0;
  const answer = () => (failWith.error === undefined ? Promise.resolve() : Promise.reject(failWith.error));
  const saver = createDraftSaver({
    start: isStarted
      ? undefined
      : async () => {
          await answer();
          starts += 1;
        },
    send: async (changes) => {
      await answer();
      sent.push(changes);
      return { updatedAt: at };
    },
    keep: async (changes) => {
      kept.push(changes);
      return isStarted || starts > 0;
    },
  });
  return { saver, sent, kept, failWith, starts: () => starts };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('typing is sent once one pauses, each field with its last value', async () => {
  const { saver, sent } = world();
  saver.change('givenName', 'A');
  saver.change('givenName', 'Amina');
  saver.change('sex', 'female');
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([{ givenName: 'Amina', sex: 'female' }]);
  expect(saver.state()).toEqual({ kind: 'saved', at });
});

test('a draft begins on the node with the first thing typed, once', async () => {
  const { saver, sent, starts } = world({ isStarted: false });
  saver.change('givenName', 'A');
  await vi.advanceTimersByTimeAsync(0);
  saver.change('givenName', 'Am');
  await vi.advanceTimersByTimeAsync(1000);
  expect(starts()).toBe(1);
  expect(sent).toEqual([{ givenName: 'A' }, { givenName: 'Am' }]);
});

test('coordination 9: what could not be sent waits on the device and is sent again by itself', async () => {
  const { saver, sent, kept, failWith } = world();
  failWith.error = new UnreachableError(new Error('no line'));
  saver.change('givenName', 'Amina');
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.state()).toEqual({ kind: 'unsent', keptOnDevice: true });
  expect(kept.at(-1)).toEqual({ givenName: 'Amina' });
  failWith.error = undefined;
  await vi.advanceTimersByTimeAsync(2500);
  expect(sent).toEqual([{ givenName: 'Amina' }]);
  expect(kept.at(-1)).toEqual({});
});

test('a draft that could not begin is kept in memory, and begins when the line returns', async () => {
  const { saver, sent, failWith } = world({ isStarted: false });
  failWith.error = new UnreachableError(new Error('no line'));
  saver.change('givenName', 'Amina');
  await vi.advanceTimersByTimeAsync(500);
  expect(saver.state()).toEqual({ kind: 'unsent', keptOnDevice: false });
  failWith.error = undefined;
  expect(await saver.sendNow()).toBe(true);
  expect(sent).toEqual([{ givenName: 'Amina' }]);
});

test('what was typed while a request was on its way is sent after it', async () => {
  const { saver, sent } = world();
  saver.change('givenName', 'A');
  const sending = saver.sendNow();
  saver.change('givenName', 'Amina');
  await sending;
  expect(sent).toEqual([{ givenName: 'A' }, { givenName: 'Amina' }]);
  expect(saver.hasUnsent()).toBe(false);
});

test('coordination 9: a refusal is told as one, is not sent for ever, and waits until the person acts', async () => {
  const { saver, failWith, sent } = world();
  failWith.error = refusal(422);
  saver.change('givenName', 'Amina');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(saver.state().kind).toBe('refused');
  expect(saver.hasUnsent()).toBe(true);
  failWith.error = undefined;
  expect(await saver.sendNow()).toBe(true);
  expect(sent).toEqual([{ givenName: 'Amina' }]);
});

test('a node that is overloaded is asked again later and later', async () => {
  const { saver, failWith } = world();
  failWith.error = refusal(503);
  saver.change('givenName', 'Amina');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saver.state().kind).toBe('unsent');
  expect(saver.failure()).toBe(failWith.error);
});

test('leaving the form sends what is unsent once more and then stops', async () => {
  const { saver, sent, failWith } = world();
  saver.change('givenName', 'Amina');
  saver.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ givenName: 'Amina' }]);
  failWith.error = new UnreachableError(new Error('no line'));
  saver.change('sex', 'female');
  saver.leave();
  failWith.error = undefined;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sent.length).toBe(2);
});

test('a draft that has ended forgets what waits on the device', async () => {
  const { saver, sent, kept } = world();
  saver.change('givenName', 'Amina');
  await saver.end();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sent).toEqual([]);
  expect(kept.at(-1)).toEqual({});
});
