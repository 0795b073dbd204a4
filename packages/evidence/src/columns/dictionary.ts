// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** The values of one column by code. Code 0 is always null, "not known". */
export interface Dictionary {
  readonly values: readonly (string | null)[];
  /** The code of a value, given on its first appearance. */
  codeOf(value: string | null): number;
}

export function createDictionary(): Dictionary {
  const values: (string | null)[] = [null];
  const codes = new Map<string, number>();
  return {
    values,
    codeOf(value) {
      if (value === null) return 0;
      const known = codes.get(value);
      if (known !== undefined) return known;
      const code = values.push(value) - 1;
      codes.set(value, code);
      return code;
    },
  };
}
