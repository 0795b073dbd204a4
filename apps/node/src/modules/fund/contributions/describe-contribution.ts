// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ContributionId, ContributionView, LedgerAccountCode } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { writeAmount, type MinorUnits } from '../money.ts';
import { findContribution, type ContributionRow } from '../store-contributions.ts';
import { sumAccounts } from '../store-ledger.ts';

/** What came of a contribution, counted from its entries. */
export interface ContributionSums {
  readonly received: MinorUnits;
  readonly outstanding: MinorUnits;
}

/** How far a contribution has come. */
function stateOfContribution({ received, outstanding }: ContributionSums): ContributionView['state'] {
  if (outstanding > 0n) return received > 0n ? 'partlyReceived' : 'pledged';
  return received > 0n ? 'received' : 'withdrawn';
}

/** The one thing to do next: money first, then thanks. */
function nextOfContribution(sums: ContributionSums, acknowledgedOn: string | null): ContributionView['next'] {
  if (sums.received > 0n && acknowledgedOn === null) return 'acknowledge';
  return sums.outstanding > 0n ? 'recordReceipt' : null;
}

/** The sums of contributions by id. */
export async function sumContributions(
  { db }: Scope,
  ids: readonly ContributionId[],
): Promise<ReadonlyMap<string, ContributionSums>> {
  const byId = Map.groupBy(await sumAccounts(db, 'contribution', ids), ({ id }) => id);
  const of = (id: string, account: LedgerAccountCode): MinorUnits =>
    byId.get(id)?.find((sum) => sum.account === account)?.amount ?? 0n;
  return new Map(
    ids.map((id) => [id, { received: -of(id, 'contributions'), outstanding: of(id, 'pledgesReceivable') }]),
  );
}

const none: ContributionSums = { received: 0n, outstanding: 0n };

export async function describeContributions(
  scope: Scope,
  rows: readonly ContributionRow[],
): Promise<ContributionView[]> {
  const sums = await sumContributions(
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => presentContribution(row, sums.get(row.id) ?? none));
}

function presentContribution(row: ContributionRow, sums: ContributionSums): ContributionView {
  const { received, outstanding } = sums;
  const written = (amount: MinorUnits): string => writeAmount(amount, row.currency);
  return {
    id: row.id,
    contributor: row.contributor,
    kind: row.kind,
    country: row.country,
    currency: row.currency,
    earmark: row.earmark,
    pledgedOn: row.pledgedOn,
    note: row.note,
    pledged: written(received + outstanding),
    received: written(received),
    outstanding: written(outstanding),
    state: stateOfContribution(sums),
    acknowledgedOn: row.acknowledgedOn,
    next: nextOfContribution(sums, row.acknowledgedOn),
    version: row.version,
  };
}

/** A contribution. Throws `record.not-found`. */
export async function getContributionRow({ db }: Scope, id: ContributionId): Promise<ContributionRow> {
  const row = await findContribution(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

export async function describeContribution(scope: Scope, id: ContributionId): Promise<ContributionView> {
  const [view] = await describeContributions(scope, [await getContributionRow(scope, id)]);
  if (!view) throw new AppError('record.not-found');
  return view;
}
