// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inOrder, suspectParts, unknownSuspect, type SuspectPart } from '../suspect.ts';
import type { MappedCase } from './import-types.ts';

export interface SuspectBuilder {
  take(part: SuspectPart, codes: readonly string[]): undefined;
  /** Nothing where no cell spoke of a suspect; parts always in one order, so that equal rows have equal fingerprints. */
  build(): Pick<MappedCase, 'suspect'>;
}

/** Gathers what the cells of one row say about a suspect. */
export function createSuspectBuilder(): SuspectBuilder {
  const said = new Map<SuspectPart, readonly string[]>();
  return {
    take(part, codes) {
      said.set(part, inOrder([...(said.get(part) ?? []), ...codes]));
    },
    build() {
      if (said.size === 0) return {};
      const parts = suspectParts.map((part) => [part, [...(said.get(part) ?? [])]]);
      return { suspect: { ...unknownSuspect, ...(Object.fromEntries(parts) as Record<SuspectPart, string[]>) } };
    },
  };
}
