// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EntryId } from '@palermo/contract';
import type { Keyring, Place } from '../../../kernel/keyring.ts';
import type { EntryContent } from './entry.ts';

function place(id: EntryId, version: number): Place {
  return { table: 'case_entry', column: 'sealed', row: `${id} ${version}` };
}

interface At {
  readonly id: EntryId;
  readonly version: number;
}

/** Seals what an entry says under the person's key, bound to the entry and its version. */
export function sealEntry(keyring: Keyring, key: Uint8Array, { id, version }: At, content: EntryContent): Buffer {
  return keyring.seal(key, place(id, version), JSON.stringify(content));
}

export function openEntry(
  keyring: Keyring,
  key: Uint8Array,
  { id, version, sealed }: At & { readonly sealed: Uint8Array },
): EntryContent {
  return JSON.parse(keyring.open(key, place(id, version), sealed)) as EntryContent;
}
