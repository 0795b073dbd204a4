// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** What somebody decided about two rows. */
export interface Decision {
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
}
