// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { createDraftOutbox } from './draft-outbox.ts';
import type { SealedChanges } from './outbox-cipher.ts';
import { openChanges, openLocalKey, sealChanges } from './outbox-cipher.ts';
import type { OutboxStore } from './outbox-store.ts';
import { createUnsentChanges } from './unsent-changes.ts';

const draftId = '0b7e7f0e-5a55-4a3e-9a43-0c6f9d3b6a01';
const localKey = btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, at) => at)));
const otherKey = btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, at) => 255 - at)));

function memoryStore(): OutboxStore & { readonly kept: Map<string, SealedChanges> } {
  const kept = new Map<string, SealedChanges>();
  return {
    kept,
    put: async (changes) => void kept.set(changes.draftId, changes),
    find: async (id) => kept.get(id),
    remove: async (id) => void kept.delete(id),
  };
}

test('changes kept on the device come back under the same key', async () => {
  const store = memoryStore();
  const changes = { givenName: 'أمينة', ageInDoubt: true, languages: ['ar'], familyName: null };
  const before = createDraftOutbox(draftId, store);
  expect(await before.unlock(localKey)).toEqual({});
  expect(await before.keep(changes)).toBe(true);
  expect(await createDraftOutbox(draftId, store).unlock(localKey)).toEqual(changes);
});

test('nothing readable lies on the device', async () => {
  const store = memoryStore();
  const outbox = createDraftOutbox(draftId, store);
  await outbox.unlock(localKey);
  await outbox.keep({ givenName: 'Canary-Name' });
  const bytes = new Uint8Array(store.kept.get(draftId)?.sealed ?? new ArrayBuffer(0));
  expect(bytes.length).toBeGreaterThan(0);
  expect(String.fromCharCode(...bytes)).not.toContain('Canary');
});

test('when everything has arrived, the device forgets it', async () => {
  const store = memoryStore();
  const outbox = createDraftOutbox(draftId, store);
  await outbox.unlock(localKey);
  await outbox.keep({ a: '1' });
  await outbox.keep({});
  expect(store.kept.size).toBe(0);
});

test('without the key, or without a store, nothing is kept and that is said', async () => {
  const store = memoryStore();
  expect(await createDraftOutbox(draftId, store).keep({ a: '1' })).toBe(false);
  expect(await createDraftOutbox(draftId, undefined).keep({ a: '1' })).toBe(false);
  expect(store.kept.size).toBe(0);
});

test('sealed changes open neither under another key nor for another draft', async () => {
  const sealed = await sealChanges(await openLocalKey(localKey), draftId, { a: '1' });
  await expect(openChanges(await openLocalKey(otherKey), sealed)).rejects.toMatchObject({ name: 'OperationError' });
  await expect(
    openChanges(await openLocalKey(localKey), { ...sealed, draftId: draftId.replace('01', '02') }),
  ).rejects.toMatchObject({
    name: 'OperationError',
  });
});

test('a draft opens although what waits on the device cannot be read', async () => {
  const store = memoryStore();
  const before = createDraftOutbox(draftId, store);
  await before.unlock(otherKey);
  await before.keep({ a: '1' });
  expect(await createDraftOutbox(draftId, store).unlock(localKey)).toEqual({});
  const broken = { ...store, find: () => Promise.reject(new Error('no database')) };
  expect(await createDraftOutbox(draftId, broken).unlock(localKey)).toEqual({});
});

test('the same changes are sealed differently each time', async () => {
  const key = await openLocalKey(localKey);
  const one = await sealChanges(key, draftId, { a: '1' });
  const other = await sealChanges(key, draftId, { a: '1' });
  expect(one.nonce).not.toEqual(other.nonce);
});

test('what is kept follows one after the other, so that the device never goes back to an older state', async () => {
  const kept: unknown[] = [];
  const delays = [50, 0];
  const unsent = createUnsentChanges({ a: '1' }, async (changes) => {
    await new Promise((resolve) => setTimeout(resolve, delays.shift()));
    kept.push(changes);
    return true;
  });
  const first = unsent.keep();
  unsent.arrived({ a: '1' });
  await Promise.all([first, unsent.keep()]);
  expect(kept.at(-1)).toEqual({});
});
