// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** An application that needs assessors, with those who were asked about it, or are in conflict. */
export interface ToShare {
  readonly id: string;
  readonly wanted: number;
  readonly asked: ReadonlySet<string>;
  readonly conflicted: ReadonlySet<string>;
}

export interface Sharing {
  readonly assignments: readonly { readonly applicationId: string; readonly accountId: string }[];
  /** Assessors that are missing, over all applications. */
  readonly short: number;
}

/**
 * Shares applications out evenly: each goes to as many assessors as it needs, those with the fewest first, never to one in
 * conflict. `loads` says how many each has already; who is equal comes in the order given.
 */
export function shareOut(applications: readonly ToShare[], loads: ReadonlyMap<string, number>): Sharing {
  const load = new Map(loads);
  const order = [...loads.keys()];
  const assignments: { applicationId: string; accountId: string }[] = [];
  let short = 0;
  for (const { id, wanted, asked, conflicted } of applications) {
    const free = order.filter((account) => !asked.has(account) && !conflicted.has(account));
    const chosen = free
      .toSorted(
        (one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0) || order.indexOf(one) - order.indexOf(other),
      )
      .slice(0, Math.max(0, wanted));
    short += Math.max(0, wanted) - chosen.length;
    for (const accountId of chosen) {
      load.set(accountId, (load.get(accountId) ?? 0) + 1);
      assignments.push({ applicationId: id, accountId });
    }
  }
  return { assignments, short };
}
