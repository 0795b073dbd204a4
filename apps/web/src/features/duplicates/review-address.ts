// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { CaseId } from '@palermo/contract';
import type { AddressValues } from '../../lib/address.ts';
import { pairViews, type PairAddress, type PairView } from './duplicate-query.ts';

export interface ReviewAddress {
  readonly view: PairView;
  /** The pair that the address names: one of the list, or any two cases that a case page pointed to. */
  readonly pair: PairAddress | undefined;
}

export function readAddress(values: AddressValues): ReviewAddress {
  const [one, other] = [CaseId.safeParse(values['one']), CaseId.safeParse(values['other'])];
  return {
    view: pairViews.find((view) => view === values['view']) ?? 'open',
    pair: one.success && other.success ? { one: one.data, other: other.data } : undefined,
  };
}
