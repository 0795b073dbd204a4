// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { createDraftOutbox } from './draft-outbox.ts';
import type { SealedChanges } from './outbox-cipher.ts';
import { openChanges, openLocalKey, sealChanges } from './outbox-cipher.ts';
import type { OutboxStore } from './outbox-store.ts';

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
  await expect(openChanges(await openLocalKey(otherKey), sealed)).rejects.toThrow();
  await expect(openChanges(await openLocalKey(localKey), { ...sealed, draftId: draftId.replace('01', '02') })).rejects.toThrow();
});

test('the same changes are sealed differently each time', async () => {
  const key = await openLocalKey(localKey);
  const one = await sealChanges(key, draftId, { a: '1' });
  const other = await sealChanges(key, draftId, { a: '1' });
  expect(one.nonce).not.toEqual(other.nonce);
});
