// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppError } from '../../../kernel/errors.ts';
import type { MinorUnits } from '../money.ts';

/** Tranches and reports as an agreement plans them. */
export interface GrantPlan {
  readonly amount: MinorUnits;
  readonly tranches: readonly {
    readonly amount: MinorUnits;
    readonly dueOn: string;
    readonly afterReport: number | null;
  }[];
  readonly reports: readonly { readonly from: string; readonly to: string; readonly dueOn: string }[];
}

/** Throws `grant.tranches-sum` and `grant.plan-order` where a plan cannot be kept. */
export function checkPlan({ amount, tranches, reports }: GrantPlan): void {
  const total = tranches.reduce((sum, tranche) => sum + tranche.amount, 0n);
  if (total !== amount) throw new AppError('grant.tranches-sum');
  const periodsFollow = reports.every(({ from, to, dueOn }, at) => {
    const before = reports[at - 1];
    return from <= to && to <= dueOn && (before === undefined || before.to < from);
  });
  const tranchesFollow = tranches.every(({ dueOn, afterReport }, at) => {
    const before = tranches[at - 1];
    const waitsForOne = afterReport === null || reports[afterReport - 1] !== undefined;
    return waitsForOne && (before === undefined || before.dueOn <= dueOn);
  });
  if (!periodsFollow || !tranchesFollow) throw new AppError('grant.plan-order');
}
