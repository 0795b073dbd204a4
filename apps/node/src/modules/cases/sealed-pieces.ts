// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Keyring } from '../../kernel/keyring.ts';

/** Bytes of a sealed piece of a file; the last one may be smaller. */
export const pieceBytes = 256 * 1024;

/** Seals and opens a file piece by piece, each bound to its table, its file and its position. */
export interface PieceSeal {
  seal(position: number, content: Uint8Array): Buffer;
  open(position: number, sealed: Uint8Array): Buffer;
}

export function createPieceSeal(
  keyring: Keyring,
  key: Uint8Array,
  { table, file }: { readonly table: string; readonly file: string },
): PieceSeal {
  const at = (position: number) => ({ table, column: 'sealed', row: `${file} ${position}` });
  return {
    seal: (position, content) => keyring.sealBytes(key, at(position), content),
    open: (position, sealed) => keyring.openBytes(key, at(position), sealed),
  };
}
