// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EntryKind } from '@palermo/contract';
import { dayOf } from '../../../kernel/clock.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { readGrants, type WholeGrant } from '../grants/describe-grant.ts';
import { grantReference } from '../grants/reference.ts';
import { readFundSettings } from '../ledger/fund-settings.ts';
import { writeAmount } from '../money.ts';
import { findResults, type ResultCount } from '../store-grant-parts.ts';
import { findPublicGrants } from '../store-grants.ts';
import { findToldEntries, type ToldEntry } from '../store-iati.ts';
import { checkIati, type Finding } from './check-iati.ts';
import { type IatiGrant, type IatiMovement, writeActivities } from './write-activities.ts';
import { writeXml } from './xml.ts';

export interface IatiFile {
  readonly activities: number;
  readonly findings: readonly Finding[];
  readonly xml: string;
}

/** Kinds whose first line is what leaves or enters the bank for a grantee: told from the grantee's side. */
const outgoing: readonly EntryKind[] = ['disbursement', 'return'];

function tell({ number, kind, on, currency, amount, contributor, contributorKind }: ToldEntry): IatiMovement {
  const told = outgoing.includes(kind) ? -amount : amount;
  // Individuals who give are not named to the world.
  const from = contributorKind === 'individual' ? null : contributor;
  return { number, kind, on, currency, amount: writeAmount(told, currency), from };
}

/** The fund and its public grants as they would be published now. */
export async function readIatiFile(scope: Scope): Promise<IatiFile> {
  const settings = await readFundSettings(scope);
  const { pack } = await getNodeSettings(scope);
  const entries = await findToldEntries(scope.db);
  const byGrant = Map.groupBy(entries, ({ grantId }) => grantId);
  const grants = await readGrants(scope, await findPublicGrants(scope.db));
  const accepted = grants.flatMap(({ reports }) => reports.filter(({ state }) => state === 'accepted'));
  const counts = Map.groupBy(
    await findResults(
      scope.db,
      accepted.map(({ id }) => id),
    ),
    ({ reportId }) => reportId,
  );
  const now = scope.clock();
  const root = writeActivities({
    name: settings.name,
    ref: settings.iatiRef ?? '',
    type: settings.iatiType ?? '',
    currency: settings.currency,
    since: entries.map(({ on }) => on).toSorted()[0] ?? dayOf(now),
    movements: (byGrant.get(null) ?? []).map(tell),
    grants: grants.map((grant) => tellGrant(grant, (byGrant.get(grant.row.id) ?? []).map(tell), counts)),
    generatedAt: now,
    threshold: pack.publicationThreshold,
  });
  return { activities: root.children.length, findings: checkIati(root), xml: writeXml(root) };
}

function tellGrant(
  { row, reports }: WholeGrant,
  movements: readonly IatiMovement[],
  counts: ReadonlyMap<string, readonly ResultCount[]>,
): IatiGrant {
  return {
    ...row,
    reference: grantReference(row.number, Number(row.startsOn.slice(0, 4))),
    movements,
    results: reports
      .filter(({ state }) => state === 'accepted')
      .map(({ id, from, to }) => ({ from, to, counts: counts.get(id) ?? [] })),
  };
}
