// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type OutcomeId, type ReachId, type StepId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayCoordinate, mayReportProgress } from '../policy.ts';
import {
  deleteTarget,
  insertOutcome,
  insertReach,
  insertStep,
  strikeReport,
  updateStep,
  writeTarget,
} from '../store-campaign-reports.ts';
import { onCampaign } from './campaigns.ts';
import {
  describeCampaign,
  getCampaignRow,
  getLiveCampaign,
  reportOf,
  requireContribution,
} from './describe-campaign.ts';

/** Adds a step in words. */
export const addCampaignStep = defineCommand({
  name: 'campaigns.addStep',
  input: inputOf(contract.addCampaignStep),
  policy: mayReportProgress,
  async run(scope, { campaignId, title, dueOn }) {
    await requireContribution(scope, campaignId);
    await insertStep(scope.db, campaignId, { id: newId<StepId>(), suggestion: null, title, dueOn }, stampOf(scope));
    return describeCampaign(scope, campaignId);
  },
  audit: onCampaign,
});

/** Says that a step is done, moves its day or strikes it out. Throws `record.changed` and `plan.future`. */
export const changeCampaignStep = defineCommand({
  name: 'campaigns.changeStep',
  input: inputOf(contract.changeCampaignStep),
  policy: mayReportProgress,
  async run(scope, { campaignId, stepId, ...step }) {
    await requireContribution(scope, campaignId);
    if (step.doneOn !== null) requirePast(scope, step.doneOn);
    if (!(await updateStep(scope.db, { campaignId, stepId }, step, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    return describeCampaign(scope, campaignId);
  },
  audit: onCampaign,
});

/** Says how many a channel is to reach, or takes that back. */
export const setReachTarget = defineCommand({
  name: 'campaigns.setTarget',
  input: inputOf(contract.setReachTarget),
  policy: mayCoordinate,
  async run(scope, { campaignId, channel, unit, planned }) {
    await getLiveCampaign(scope, campaignId);
    if (planned === null) await deleteTarget(scope.db, campaignId, { channel, unit });
    else await writeTarget(scope.db, campaignId, { channel, unit, planned }, stampOf(scope));
    return describeCampaign(scope, campaignId);
  },
  audit: ({ campaignId, channel, unit }) => ({ ...onCampaign({ campaignId }), details: { channel, unit } }),
});

/** Reports how many were reached, and how that was counted. Throws `plan.future`. */
export const reportReach = defineCommand({
  name: 'campaigns.reportReach',
  input: inputOf(contract.reportReach),
  policy: mayReportProgress,
  async run(scope, { campaignId, ...reach }) {
    await requireContribution(scope, campaignId);
    requirePast(scope, reach.on);
    await insertReach(scope.db, campaignId, { ...reach, id: newId<ReachId>() }, reportOf(scope));
    return describeCampaign(scope, campaignId);
  },
  audit: ({ campaignId, channel, unit }) => ({ ...onCampaign({ campaignId }), details: { channel, unit } }),
});

/** Reports what changed, and how anybody knows. Throws `plan.future`. */
export const reportOutcome = defineCommand({
  name: 'campaigns.reportOutcome',
  input: inputOf(contract.reportOutcome),
  policy: mayReportProgress,
  async run(scope, { campaignId, ...outcome }) {
    await requireContribution(scope, campaignId);
    requirePast(scope, outcome.on);
    await insertOutcome(scope.db, campaignId, { ...outcome, id: newId<OutcomeId>() }, reportOf(scope));
    return describeCampaign(scope, campaignId);
  },
  audit: ({ campaignId, kind, knownBy }) => ({ ...onCampaign({ campaignId }), details: { kind, knownBy } }),
});

/** Strikes out a report of reach: of one's own organisation, or any as the coordinator. */
export const strikeReach = defineCommand({
  name: 'campaigns.strikeReach',
  input: inputOf(contract.strikeReach),
  policy: mayReportProgress,
  async run(scope, { campaignId, reachId }) {
    await getCampaignRow(scope, campaignId);
    const isStruck = await strikeReport(scope.db, 'campaign_reach', { campaignId, id: reachId }, scope.clock());
    if (!isStruck) throw new AppError('record.not-found');
    return describeCampaign(scope, campaignId);
  },
  audit: onCampaign,
});

/** Strikes out an outcome: of one's own organisation, or any as the coordinator. */
export const strikeOutcome = defineCommand({
  name: 'campaigns.strikeOutcome',
  input: inputOf(contract.strikeOutcome),
  policy: mayReportProgress,
  async run(scope, { campaignId, outcomeId }) {
    await getCampaignRow(scope, campaignId);
    const isStruck = await strikeReport(scope.db, 'campaign_outcome', { campaignId, id: outcomeId }, scope.clock());
    if (!isStruck) throw new AppError('record.not-found');
    return describeCampaign(scope, campaignId);
  },
  audit: onCampaign,
});

/** Throws `plan.future` for a day that has not come yet. */
function requirePast(scope: Scope, day: string): void {
  if (day > momentOf(scope).today) throw new AppError('plan.future');
}
