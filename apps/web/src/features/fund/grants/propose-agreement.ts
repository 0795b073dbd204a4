// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GrantView } from '@palermo/contract';

export interface AgreementDraft {
  readonly reports: readonly { readonly from: string; readonly to: string; readonly dueOn: string }[];
  readonly tranches: readonly {
    readonly amount: string;
    readonly dueOn: string;
    readonly afterReport: number | null;
  }[];
}

const dayMs = 86_400_000;

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/**
 * The plan that fits most grants: a report in the middle and one at the end, 60 per cent at the start, 30 after the first report
 * and the rest after the last one.
 */
export function proposeAgreement({ startsOn, endsOn, sums }: GrantView): AgreementDraft {
  const days = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / dayMs);
  const middle = plusDays(startsOn, Math.floor(days / 2));
  const [whole = '0', part = ''] = sums.awarded.split('.');
  const total = BigInt(whole + part);
  const written = (amount: bigint): string => {
    const digits = amount.toString().padStart(part.length + 1, '0');
    return part === '' ? digits : `${digits.slice(0, -part.length)}.${digits.slice(-part.length)}`;
  };
  const first = (total * 6n) / 10n;
  const second = (total * 3n) / 10n;
  return {
    reports: [
      { from: startsOn, to: middle, dueOn: plusDays(middle, 15) },
      { from: plusDays(middle, 1), to: endsOn, dueOn: plusDays(endsOn, 30) },
    ],
    tranches: [
      { amount: written(first), dueOn: startsOn, afterReport: null },
      { amount: written(second), dueOn: plusDays(middle, 20), afterReport: 1 },
      { amount: written(total - first - second), dueOn: plusDays(endsOn, 45), afterReport: 2 },
    ],
  };
}
