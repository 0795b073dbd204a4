// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LinkId } from '@palermo/contract';
import type { Keyring, Place } from '../../../kernel/keyring.ts';

type Part = 'sealed' | 'sealed_end';

/** The keys of the two persons, that of the case with the smaller id first. Undefined after an erasure. */
export type PairOfKeys = readonly [first: Uint8Array | undefined, second: Uint8Array | undefined];

function placeOf(linkId: LinkId, column: Part, layer: 'inner' | 'outer'): Place {
  return { table: 'case_link', column, row: `${linkId} ${layer}` };
}

/** Seals words about two persons under the keys of both: when either is erased, nobody reads them any more. */
export function sealLinkWords(
  keyring: Keyring,
  [first, second]: readonly [Uint8Array, Uint8Array],
  { linkId, part }: { readonly linkId: LinkId; readonly part: Part },
  words: string,
): Buffer {
  const inner = keyring.seal(first, placeOf(linkId, part, 'inner'), words);
  return keyring.sealBytes(second, placeOf(linkId, part, 'outer'), inner);
}

/** Null where nothing was written, and after an erasure. */
export function openLinkWords(
  keyring: Keyring,
  [first, second]: PairOfKeys,
  { linkId, part, sealed }: { readonly linkId: LinkId; readonly part: Part; readonly sealed: Uint8Array | null },
): string | null {
  if (!first || !second || !sealed) return null;
  const inner = keyring.openBytes(second, placeOf(linkId, part, 'outer'), sealed);
  return keyring.open(first, placeOf(linkId, part, 'inner'), inner);
}
