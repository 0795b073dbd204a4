// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, InvestigationId } from '@palermo/contract';
import type { FreshKey, Keyring, Place } from '../../kernel/keyring.ts';

/** What investigators keep for themselves: the number of their file, and their notes. */
export interface FileWords {
  readonly fileNumber: string;
  readonly note: string | null;
}

interface Keyed {
  readonly id: InvestigationId;
  readonly wrappedKey: Uint8Array;
}

function filePlace(id: InvestigationId): Place {
  return { table: 'investigation', column: 'sealed', row: id };
}

export function newInvestigationKey(keyring: Keyring, id: InvestigationId): FreshKey {
  return keyring.newKey(`investigation ${id}`);
}

export function sealFile(keyring: Keyring, { id, wrappedKey }: Keyed, words: FileWords): Buffer {
  return keyring.seal(keyring.unwrapKey(`investigation ${id}`, wrappedKey), filePlace(id), JSON.stringify(words));
}

export function openFile(
  keyring: Keyring,
  { id, wrappedKey, sealed }: Keyed & { readonly sealed: Uint8Array },
): FileWords {
  return JSON.parse(
    keyring.open(keyring.unwrapKey(`investigation ${id}`, wrappedKey), filePlace(id), sealed),
  ) as FileWords;
}

interface OfCase {
  readonly investigationId: InvestigationId;
  readonly caseId: CaseId;
}

function casePlace({ investigationId, caseId }: OfCase): Place {
  return { table: 'investigation_case', column: 'sealed', row: `${investigationId} ${caseId}` };
}

/** Why the victim was punished or not, under the person's key. */
export function sealReason(keyring: Keyring, key: Uint8Array, of: OfCase, reason: string | null): Buffer | null {
  return reason === null || reason === '' ? null : keyring.seal(key, casePlace(of), reason);
}

/** Null where nothing was written, where the person is not open to the reader, and after an erasure. */
export function openReason(
  keyring: Keyring,
  key: Uint8Array | undefined,
  of: OfCase,
  sealed: Uint8Array | null,
): string | null {
  return key && sealed ? keyring.open(key, casePlace(of), sealed) : null;
}
