// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/**
 * Copies plain data so that its arrays of numbers lie in memory that all threads share: handing it to one more thread then
 * costs next to nothing.
 */
export function shareArrays<Data>(data: Data): Data {
  return shared(data) as Data;
}

function shared(value: unknown): unknown {
  if (isNumberArray(value)) return sharedCopy(value);
  if (Array.isArray(value)) return value.map(shared);
  if (value instanceof Map || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shared(part)]));
}

function isNumberArray(value: unknown): value is NumberArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function sharedCopy(array: NumberArray): NumberArray {
  const buffer = new SharedArrayBuffer(array.byteLength);
  const Kind = array.constructor as new (buffer: SharedArrayBuffer) => NumberArray;
  const copy = new Kind(buffer);
  copy.set(array);
  return copy;
}
