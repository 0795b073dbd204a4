// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReleaseId, ReleaseWords } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { keyOf, type OpenedCase } from '../open-case.ts';
import { openReleaseWords, sealReleaseWords } from '../sealed-facts.ts';
import { findWords, insertWords, type WordsPart } from '../store-sharing.ts';

/** Keeps what was written with a release, sealed under the person's key; nothing where nothing was written. */
export async function writeWords(
  scope: Scope,
  opened: OpenedCase,
  at: { readonly releaseId: ReleaseId; readonly part: WordsPart },
  words: { readonly [Part in keyof ReleaseWords]: ReleaseWords[Part] },
): Promise<void> {
  const written = Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined));
  if (Object.keys(written).length === 0) return;
  await insertWords(scope.db, {
    ...at,
    caseId: opened.file.id,
    organisationId: (scope.actor as AccountActor).organisationId,
    sealed: sealReleaseWords(scope.keyring, keyOf(opened), at, written),
  });
}

/** What was written with the releases of a case; nothing after an erasure. */
export async function readWords(
  scope: Scope,
  { key, file }: OpenedCase,
): Promise<ReadonlyMap<ReleaseId, ReleaseWords>> {
  const words = new Map<ReleaseId, ReleaseWords>();
  if (!key) return words;
  for (const row of await findWords(scope.db, file.id)) {
    const part = openReleaseWords(scope.keyring, key, row) as ReleaseWords;
    words.set(row.releaseId, { ...words.get(row.releaseId), ...part });
  }
  return words;
}
