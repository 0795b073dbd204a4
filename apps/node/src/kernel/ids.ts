// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { v7 } from 'uuid';

/** A new identifier, UUID version 7: ordered by time, so that indexes stay dense. The caller names the brand. */
export function newId<Id extends string>(): Id {
  return v7() as Id;
}
