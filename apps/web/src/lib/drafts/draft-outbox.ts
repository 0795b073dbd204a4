// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValues } from '@palermo/terms';
import { openChanges, openLocalKey, sealChanges } from './outbox-cipher.ts';
import type { OutboxStore } from './outbox-store.ts';

/** Keeps the unsent changes of one draft on the device, sealed under a key that only the node stores. */
export interface DraftOutbox {
  /** Takes the draft's key and gives back what waited on the device from before. */
  readonly unlock: (localKey: string) => Promise<FieldValues>;
  /** Keeps the changes, or forgets them when there are none; false when this device cannot keep them. */
  readonly keep: (changes: FieldValues) => Promise<boolean>;
}

/** `store` is undefined in a browser that cannot seal or keep anything. */
export function createDraftOutbox(draftId: string, store: OutboxStore | undefined): DraftOutbox {
  let key: CryptoKey | undefined;
  return {
    unlock: async (localKey) => {
      if (!store) return {};
      key = await openLocalKey(localKey);
      // A device whose database does not open keeps nothing; `keep` says so later, and the draft itself can be worked on.
      const waiting = await store.find(draftId).catch(() => undefined);
      // What this key does not open, nothing will ever open; the draft must not be closed for it.
      return waiting ? openChanges(key, waiting).catch(() => ({})) : {};
    },
    keep: async (changes) => {
      const isEmpty = Object.keys(changes).length === 0;
      if (!store || !key) return isEmpty;
      if (isEmpty) await store.remove(draftId);
      else await store.put(await sealChanges(key, draftId, changes));
      return true;
    },
  };
}
