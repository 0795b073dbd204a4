// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ProblemError, UnreachableError } from '@palermo/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSectionSaver, type KeptText } from './section-saver.ts';

const keptText = (text: string, version: number): KeptText => ({ text, version, editedBy: null, editedAt: null });
const changed = new ProblemError({
  type: 'about:blank',
  title: '',
  status: 409,
  code: 'report.section-changed',
  detail: '',
  todo: '',
});

/** The node's side: refuses what was written from another version, and can be out of reach. */
function createNode() {
  const node = {
    kept: keptText('', 0),
    reachable: true,
    send: async (text: string, version: number): Promise<KeptText> => {
      if (!node.reachable) throw new UnreachableError(undefined);
      if (version !== node.kept.version && text !== node.kept.text) throw changed;
      node.kept = keptText(text, node.kept.version + 1);
      return node.kept;
    },
    fetchKept: async () => node.kept,
  };
  return node;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the text of a section', () => {
  it('is sent after a pause, once for many letters', async () => {
    const node = createNode();
    const send = vi.fn<typeof node.send>(node.send);
    const saver = createSectionSaver({ ...node, send });
    for (const text of ['a', 'ab', 'abc']) saver.change(text);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(send.mock.calls).toEqual([['abc', 0]]);
    expect(saver.view()).toMatchObject({ text: 'abc', state: { kind: 'kept' }, kept: { version: 1 } });
  });

  it('is kept in the window and tried again while the node cannot be reached', async () => {
    const node = createNode();
    node.reachable = false;
    const saver = createSectionSaver(node);
    saver.change('words');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saver.view().state.kind).toBe('unsent');
    saver.change('more words');
    node.reachable = true;
    await vi.advanceTimersByTimeAsync(40_000);
    expect(node.kept.text).toBe('more words');
    expect(saver.hasUnsent()).toBe(false);
  });

  it('shows both texts when somebody else changed it, and goes over theirs only when told to', async () => {
    const node = createNode();
    const saver = createSectionSaver(node);
    node.kept = keptText('theirs', 4);
    saver.change('mine');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.view()).toMatchObject({ text: 'mine', state: { kind: 'conflict', theirs: { text: 'theirs' } } });
    saver.change('mine and more');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(node.kept.text).toBe('theirs');
    await saver.settle('both');
    expect(node.kept).toMatchObject({ text: 'both', version: 5 });
  });

  it('takes over what others wrote only while nothing typed waits', async () => {
    const node = createNode();
    const saver = createSectionSaver(node);
    saver.adopt(keptText('theirs', 3));
    expect(saver.view().text).toBe('theirs');
    saver.change('mine');
    saver.adopt(keptText('newer', 5));
    expect(saver.view().text).toBe('mine');
  });
});
