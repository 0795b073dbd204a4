// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Keyring, Place } from '../../kernel/keyring.ts';

function place(id: string): Place {
  return { table: 'panel_opinion', column: 'sealed', row: id };
}

/** Seals why a member of a panel thinks so, under the person's key. */
export function sealOpinion(keyring: Keyring, key: Uint8Array, id: string, reason: string): Buffer {
  return keyring.seal(key, place(id), reason);
}

export function openOpinion(
  keyring: Keyring,
  key: Uint8Array,
  row: { readonly id: string; readonly sealed: Uint8Array },
): string {
  return keyring.open(key, place(row.id), row.sealed);
}
