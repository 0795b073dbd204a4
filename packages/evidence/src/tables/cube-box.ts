// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
/** Cells that gain one person (sign 1) or lose one (sign −1), at the levels of some table. */
export interface SignedCells {
  readonly places: readonly Int32Array[];
  readonly signs: readonly number[];
}

/** The 2ⁿ corners between two opposite ones, gaining and losing in turn. */
export interface Box {
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly nearLoses: boolean;
}
