// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnKind } from '@palermo/contract';

/** What is counted: a kind of return, a year, and the vintage whose records count. */
export interface ReturnQuery {
  readonly kind: ReturnKind;
  readonly year: number;
  readonly vintageId: string | null;
}
