// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { grown } from './code-column.ts';

/** Which slot holds which row, by the row's UUID. Takes 32 to 48 bytes a row. */
export interface RowIndex {
  readonly bytes: number;
  /** The slot of an id, or -1. */
  find(id: string): number;
  /** Enters an id that is not there yet. */
  add(id: string, slot: number): void;
  /** Takes the id out of `slot` and lets the id in slot `last` move there; the two may be the same. */
  removeAt(slot: number, last: number): void;
}

const wordsOfId = 4;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An open-addressing hash table with linear probing over typed arrays: places hold slot + 1, 0 is empty. Removal shifts
 * later entries back, so that it never fills up with marks of what was removed.
 */
export function createRowIndex(): RowIndex {
  let ids = new Uint32Array(1024 * wordsOfId);
  let places = new Uint32Array(4096);
  let count = 0;
  const sought = new Uint32Array(wordsOfId);

  const homeOf = (words: Uint32Array, at: number): number =>
    ((words[at] ?? 0) ^ (words[at + 3] ?? 0)) & (places.length - 1);
  const next = (place: number): number => (place + 1) & (places.length - 1);

  function isSought(slot: number): boolean {
    const at = slot * wordsOfId;
    return ids[at] === sought[0] && ids[at + 1] === sought[1] && ids[at + 2] === sought[2] && ids[at + 3] === sought[3];
  }

  function placeOf(slot: number): number {
    let place = homeOf(ids, slot * wordsOfId);
    while (places[place] !== slot + 1) place = next(place);
    return place;
  }

  function enter(slot: number): void {
    let place = homeOf(ids, slot * wordsOfId);
    while (places[place] !== 0) place = next(place);
    places[place] = slot + 1;
  }

  function vacate(place: number): void {
    places[place] = 0;
    for (let at = next(place); places[at] !== 0; at = next(at)) {
      const slot = (places[at] ?? 0) - 1;
      places[at] = 0;
      enter(slot);
    }
  }

  function enlarge(): void {
    const slots = places.filter((entry) => entry !== 0);
    places = new Uint32Array(places.length * 2);
    for (const entry of slots) enter(entry - 1);
  }

  return {
    get bytes() {
      return ids.byteLength + places.byteLength;
    },
    find(id) {
      readId(id, sought);
      for (let place = homeOf(sought, 0); places[place] !== 0; place = next(place)) {
        const slot = (places[place] ?? 0) - 1;
        if (isSought(slot)) return slot;
      }
      return -1;
    },
    add(id, slot) {
      readId(id, sought);
      if ((slot + 1) * wordsOfId > ids.length)
        ids = grown(ids, Math.max((slot + 1) * wordsOfId, Math.ceil(ids.length * 1.5)));
      ids.set(sought, slot * wordsOfId);
      count += 1;
      if (count * 2 > places.length) enlarge();
      enter(slot);
    },
    removeAt(slot, last) {
      vacate(placeOf(slot));
      count -= 1;
      if (slot === last) return;
      const place = placeOf(last);
      ids.copyWithin(slot * wordsOfId, last * wordsOfId, (last + 1) * wordsOfId);
      places[place] = slot + 1;
    },
  };
}

function readId(id: string, into: Uint32Array): void {
  if (!uuid.test(id)) throw new RangeError('a row is named by a UUID');
  into[0] = Number.parseInt(id.slice(0, 8), 16);
  into[1] = Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16);
  into[2] = Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16);
  into[3] = Number.parseInt(id.slice(28, 36), 16);
}
