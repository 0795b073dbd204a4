// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CampaignStatus, OutcomeKind, OutcomeProof, ReachTotal } from '@palermo/contract';
import type { Scope } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { findCampaigns } from '../store-campaigns.ts';
import { findOutcomes, findReach, findTargets } from '../store-campaign-reports.ts';
import { countByOrganisation, findPublishedPractices } from '../store-practices.ts';
import { campaignStatus, reachTotals } from './campaign-facts.ts';

const reportedMax = 100;

/** A campaign of a report: what it reached by channel and, apart from it, what changed and how that is known. */
export interface CampaignReport {
  readonly title: string;
  readonly turnsOn: string;
  readonly status: CampaignStatus;
  readonly reach: readonly ReachTotal[];
  readonly outcomes: readonly { readonly kind: OutcomeKind; readonly knownBy: OutcomeProof }[];
}

/** Announced campaigns, those of the latest day first, for a report. */
export async function readCampaigns(scope: Scope): Promise<CampaignReport[]> {
  const { today } = momentOf(scope);
  const filter = { status: null, today, after: null, limit: reportedMax } as const;
  const rows = (await findCampaigns(scope.db, filter)).filter(
    ({ announcedAt, droppedOn }) => announcedAt !== null && droppedOn === null,
  );
  const ids = rows.map(({ id }) => id);
  const [targets, reach] = [await findTargets(scope.db, ids), await findReach(scope.db, ids)];
  const outcomes = await findOutcomes(scope.db, ids);
  return rows.map((row) => {
    const of = <Row extends { readonly campaignId: string }>(all: readonly Row[]): Row[] =>
      all.filter(({ campaignId }) => campaignId === row.id);
    return {
      title: row.title,
      turnsOn: row.turnsOn,
      status: campaignStatus(row, today),
      reach: reachTotals(of(targets), of(reach)),
      outcomes: of(outcomes).map(({ kind, knownBy }) => ({ kind, knownBy })),
    };
  });
}

/** Published practices with who wrote them and how many adopted them, for a report. */
export async function readPractices({ db }: Scope) {
  return { practices: await findPublishedPractices(db, reportedMax), ...(await countByOrganisation(db)) };
}
