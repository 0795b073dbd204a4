// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** A list of whole numbers from 0 to 2³² − 1 that grows, four bytes each. */
export interface WholeNumbers {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
  /** The numbers so far, without the room kept for more. The view is valid until the next `push`. */
  view(): Uint32Array;
}

export function createWholeNumbers(): WholeNumbers {
  let room = new Uint32Array(256);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === room.length) {
        const more = new Uint32Array(room.length * 2);
        more.set(room);
        room = more;
      }
      room[length++] = value;
    },
    at: (index) => room[index]!,
    view: () => room.subarray(0, length),
  };
}
