// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { normaliseText, type Code } from '@palermo/terms';

/** Edits (letters inserted, removed, replaced or swapped with their neighbour) between two words; stops above `editsMax`. */
export function editDistance(one: string, other: string, editsMax: number): number {
  if (Math.abs(one.length - other.length) > editsMax) {
    return editsMax + 1;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? (beforeLast[j - 2] ?? 0) + 1
          : replaced;
      current.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > editsMax) {
      return editsMax + 1;
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? editsMax + 1;
}

interface Spelling {
  readonly code: string;
  readonly text: string;
}

const spellingsByCodes = new WeakMap<readonly Code[], readonly Spelling[]>();

function spellingsOf(codes: readonly Code[]): readonly Spelling[] {
  let spellings = spellingsByCodes.get(codes);
  if (!spellings) {
    spellings = codes.flatMap(({ code, label, alsoWritten }) =>
      [code, ...Object.values(label), ...(alsoWritten ?? [])].map((text) => ({ code, text: normaliseText(text) })),
    );
    spellingsByCodes.set(codes, spellings);
  }
  return spellings;
}

/**
 * The code of a list whose code, label or other spelling is closest to what is written, when it is close: at most one edit
 * in four letters, or the written word begins a single code's spelling.
 */
export function suggestCode(codes: readonly Code[], written: string): string | undefined {
  const text = normaliseText(written);
  if (text.length < 3) {
    return undefined;
  }
  let best: string | undefined;
  let bestEdits = Math.floor(text.length / 4) + 1;
  for (const spelling of spellingsOf(codes)) {
    const edits = editDistance(text, spelling.text, bestEdits - 1);
    if (edits < bestEdits) {
      best = spelling.code;
      bestEdits = edits;
    }
  }
  if (best !== undefined) {
    return best;
  }
  const begun = new Set(
    spellingsOf(codes)
      .filter((spelling) => spelling.text.startsWith(text))
      .map(({ code }) => code),
  );
  return begun.size === 1 ? [...begun][0] : undefined;
}
