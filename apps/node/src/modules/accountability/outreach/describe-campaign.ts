// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CampaignId, CampaignLine, CampaignView, MaterialView, MediaUpdateView } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { followUpStatus } from '../groups/follow-up.ts';
import { stampOf } from '../plan/stamp.ts';
import { answersForOrganisation, coordinates } from '../policy.ts';
import { contributesTo, findCampaign, type CampaignRow } from '../store-campaigns.ts';
import { findOutcomes, findReach, findSteps, findTargets, type Report } from '../store-campaign-reports.ts';
import { findMaterials, findUpdates, type MaterialRow, type UpdateRow } from '../store-materials.ts';
import { findEventsOf } from '../store-outreach-events.ts';
import { campaignStatus, reachTotals } from './campaign-facts.ts';
import { presentEventLine } from './describe-event.ts';

/** A campaign that the actor may know of. Throws `record.not-found`. */
export async function getCampaignRow({ db }: Pick<Scope, 'db'>, id: CampaignId): Promise<CampaignRow> {
  const row = await findCampaign(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** A campaign on which work goes on. Throws `campaign.dropped`. */
export async function getLiveCampaign(scope: Scope, id: CampaignId): Promise<CampaignRow> {
  const row = await getCampaignRow(scope, id);
  if (row.droppedOn !== null) throw new AppError('campaign.dropped');
  return row;
}

/** Throws `access.denied` for those who take no part in the campaign, and `campaign.dropped`. */
export async function requireContribution(scope: Scope, id: CampaignId): Promise<CampaignRow> {
  const row = await getLiveCampaign(scope, id);
  if (!(await contributesTo(scope.db, id))) throw new AppError('access.denied');
  return row;
}

/** Who reports, in the name of which organisation, when. */
export function reportOf(scope: Scope): Report {
  return { ...stampOf(scope), organisationId: (scope.actor as AccountActor).organisationId };
}

/** One line of the list, with the status of today. */
export function presentCampaignLine(row: CampaignRow, today: string): CampaignLine {
  const { announcedAt: _announced, droppedOn: _on, droppedBecause: _because, version: _version, ...line } = row;
  return { ...line, status: campaignStatus(row, today) };
}

/** True where the actor may strike out what an organisation reported. */
export function answersForReport(actor: AccountActor, { organisationId }: Pick<Report, 'organisationId'>): boolean {
  return coordinates(actor) || (answersForOrganisation(actor) && actor.organisationId === organisationId);
}

function presentMaterial(row: MaterialRow, actor: AccountActor, contributes: boolean): MaterialView {
  const own = answersForReport(actor, row) && (coordinates(actor) || !row.public);
  const file = row.fileName === null || row.fileType === null ? null : { name: row.fileName, type: row.fileType };
  const takesFile = contributes && file === null && row.link === null && row.accountId === actor.accountId;
  const { id, title, kind, language, link, alternative, organisation } = row;
  const described = { id, title, kind, language, link, alternative, organisation };
  return { ...described, public: row.public, file, own, takesFile, addedAt: row.addedAt.toISOString() };
}

function presentUpdate(row: UpdateRow, actor: AccountActor): MediaUpdateView {
  const { id, on, title, body, link, organisation, version } = row;
  const own = answersForReport(actor, row) && (coordinates(actor) || row.releasedAt === null);
  const releasedAt = row.releasedAt?.toISOString() ?? null;
  return { id, on, title, body, link, organisation, version, own, releasedAt };
}

/** A campaign with everything that belongs to it and that the actor may know of. */
export async function describeCampaign(scope: Scope, id: CampaignId): Promise<CampaignView> {
  const row = await getCampaignRow(scope, id);
  const { db } = scope;
  const { today } = momentOf(scope);
  const actor = scope.actor as AccountActor;
  const mayContribute = row.droppedOn === null && answersForOrganisation(actor) && (await contributesTo(db, id));
  const [reach, outcomes] = [await findReach(db, [id]), await findOutcomes(db, [id])];
  return {
    ...presentCampaignLine(row, today),
    droppedOn: row.droppedOn,
    droppedBecause: row.droppedBecause,
    version: row.version,
    steps: (await findSteps(db, id)).map((step) => ({ ...step, status: followUpStatus(step, today) })),
    materials: (await findMaterials(db, id)).map((each) => presentMaterial(each, actor, mayContribute)),
    totals: reachTotals(await findTargets(db, [id]), reach),
    reach: reach.map((each) => presentReport(each, actor)),
    outcomes: outcomes.map((each) => presentReport(each, actor)),
    updates: (await findUpdates(db, id)).map((each) => presentUpdate(each, actor)),
    events: (await findEventsOf(db, id, actor.organisationId)).map(presentEventLine),
    mayKeep: coordinates(actor),
    mayContribute,
  };
}

function presentReport<
  Row extends Pick<Report, 'organisationId'> & { readonly reportedAt: Date; readonly campaignId: string },
>({ organisationId, reportedAt, campaignId: _campaign, ...report }: Row, actor: AccountActor) {
  return { ...report, reportedAt: reportedAt.toISOString(), own: answersForReport(actor, { organisationId }) };
}
