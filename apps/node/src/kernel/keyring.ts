// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where a sealed value stands. Bound into the seal, so that a value moved elsewhere does not open. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** A fresh key in the clear and wrapped by the node key, which is how it is stored. */
export interface FreshKey {
  readonly key: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** The node's keys. The node key itself never leaves the implementation. */
export interface Keyring {
  /** Makes a random 256-bit key. `owner` names the row that stores it and is bound into the wrapping. */
  newKey(owner: string): FreshKey;
  /** Opens a wrapped key. Throws when it was not wrapped by this node for this owner. */
  unwrapKey(owner: string, wrapped: Uint8Array): Uint8Array;
  /** Seals text under a key with AES-256-GCM, bound to its place. */
  seal(key: Uint8Array, place: Place, text: string): Buffer;
  /** Opens sealed text. Throws when the key, the place or the content is not the one that was sealed. */
  open(key: Uint8Array, place: Place, sealed: Uint8Array): string;
  /** Seals bytes as {@link seal} does text. */
  sealBytes(key: Uint8Array, place: Place, content: Uint8Array): Buffer;
  openBytes(key: Uint8Array, place: Place, sealed: Uint8Array): Buffer;
  /** Seals text of the node's own (a second factor's secret) under a key derived from the node key. */
  sealForNode(place: Place, text: string): Buffer;
  openForNode(place: Place, sealed: Uint8Array): string;
  /** Keyed hash for look-ups, truncated to `bytes`. `use` separates one index from another. */
  blindIndex(use: string, text: string, bytes: number): Buffer;
  /** Signs with the node's Ed25519 key. */
  sign(data: Uint8Array): Buffer;
  readonly signingKeyId: string;
  /** True when this node signs, or ever signed, with the key of that id. */
  knowsSigningKey(keyId: string): boolean;
  /** True when the key of that id signed exactly this; false too when it is not known here. */
  verifySignature(keyId: string, data: Uint8Array, signature: Uint8Array): boolean;
}
