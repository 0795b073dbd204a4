// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Codes of one column, one for each slot, in the narrowest typed array that holds them. */
export interface CodeColumn {
  /** The codes; only the first slots in use mean anything. Replaced when the column grows or widens. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** Writes a code, growing and widening as needed. */
  set(slot: number, code: number): void;
}

const slotsAtFirst = 1024;

/** A column of 8 bits a slot that becomes 16 or 32 bits wide once a code needs it. */
export function createCodeColumn(): CodeColumn {
  let codes: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(slotsAtFirst);
  let highest = 0xff;
  return {
    get codes() {
      return codes;
    },
    set(slot, code) {
      if (code > highest) {
        highest = code > 0xffff ? 0xffffffff : 0xffff;
        codes = highest > 0xffff ? Uint32Array.from(codes) : Uint16Array.from(codes);
      }
      if (slot >= codes.length) codes = grown(codes, Math.max(slot + 1, Math.ceil(codes.length * 1.5)));
      codes[slot] = code;
    },
  };
}

/** A copy with room for so many elements, zero beyond the old ones. */
export function grown<Elements extends Uint8Array | Uint16Array | Uint32Array>(
  old: Elements,
  length: number,
): Elements {
  const Kind = old.constructor as new (length: number) => Elements;
  const larger = new Kind(length);
  larger.set(old);
  return larger;
}
