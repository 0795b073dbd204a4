// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SealedChanges } from './outbox-cipher.ts';

const databaseName = 'palermo';
const storeName = 'outbox';

/** Where sealed changes wait on the device; nothing in it can be read without a key from the node. */
export interface OutboxStore {
  readonly put: (changes: SealedChanges) => Promise<void>;
  readonly find: (draftId: string) => Promise<SealedChanges | undefined>;
  readonly remove: (draftId: string) => Promise<void>;
}

/** The outbox in the browser's own database. Each call opens it anew, so that no tab blocks another. */
export const deviceOutbox: OutboxStore = {
  put: async (changes) => {
    await withStore('readwrite', (store) => store.put(changes));
  },
  find: (draftId) => withStore<SealedChanges | undefined>('readonly', (store) => store.get(draftId)),
  remove: async (draftId) => {
    await withStore('readwrite', (store) => store.delete(draftId));
  },
};

/** Whether this browser can keep sealed changes: both its database and its cryptography are there. */
export function deviceCanKeep(): boolean {
  return 'indexedDB' in globalThis && globalThis.isSecureContext && 'subtle' in globalThis.crypto;
}

async function withStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(storeName, mode);
    const result = await settled(act(transaction.objectStore(storeName)));
    await completed(transaction);
    return result;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(storeName, { keyPath: 'draftId' });
  });
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The device could not keep the changes.')),
    );
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    if (transaction.mode === 'readonly') resolve();
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('The device could not keep the changes.')),
    );
  });
}
