// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Gives the former result again while `keyOf` says that it is the same, so that a component that shows the result is not
 * drawn again for nothing.
 */
export function steady<Result>(make: () => Result, keyOf: (result: Result) => string): () => Result {
  let kept: { readonly key: string; readonly result: Result } | undefined;
  return () => {
    const result = make();
    const key = keyOf(result);
    if (!kept || kept.key !== key) kept = { key, result };
    return kept.result;
  };
}
