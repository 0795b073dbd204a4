// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CampaignStatus, ReachTotal, ReachUnit, ChannelCode, StepSuggestion } from '@palermo/contract';
import { daysBefore } from '../../../kernel/clock.ts';

/** The World Day against Trafficking in Persons, every year. */
const worldDay = '07-30';

/** The World Day of a year. */
export function worldDayOf(year: number): string {
  return `${year}-${worldDay}`;
}

/** The World Day that comes next; today where it is today. */
export function nextWorldDay(today: string): string {
  const year = Number(today.slice(0, 4));
  const thisYear = worldDayOf(year);
  return thisYear >= today ? thisYear : worldDayOf(year + 1);
}

interface CampaignDays {
  readonly announcedAt: Date | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly droppedOn: string | null;
}

/** How a campaign stands on a day. Follows from what was announced and from its days: nobody sets it. */
export function campaignStatus(
  { announcedAt, startsOn, endsOn, droppedOn }: CampaignDays,
  today: string,
): CampaignStatus {
  if (droppedOn !== null) return 'dropped';
  if (announcedAt === null) return 'drafted';
  if (today < startsOn) return 'announced';
  return today <= endsOn ? 'underWay' : 'ended';
}

/** How many days before its day a step of a campaign is suggested. */
const suggestions: readonly (readonly [StepSuggestion, number])[] = [
  ['agreeTheme', 120],
  ['askSurvivors', 110],
  ['chooseAudience', 100],
  ['measureBefore', 60],
  ['testMaterials', 45],
  ['sendInvitations', 30],
  ['briefJournalists', 7],
  ['markTheDay', 0],
  ['countReach', -14],
  ['measureAfter', -30],
];

/** The suggested steps of a campaign with their days; none is due before today. */
export function suggestSteps(turnsOn: string, today: string): { suggestion: StepSuggestion; dueOn: string }[] {
  return suggestions.map(([suggestion, before]) => {
    const day = daysBefore(turnsOn, before);
    return { suggestion, dueOn: day < today ? today : day };
  });
}

interface Counted {
  readonly channel: ChannelCode;
  readonly unit: ReachUnit;
}

/**
 * What each channel was to reach and reached, in each unit. Channels and units are never added up: one person may hear of a
 * campaign by several, and a view is no person.
 */
export function reachTotals(
  targets: readonly (Counted & { readonly planned: number })[],
  reports: readonly (Counted & { readonly reached: number; readonly countedBy: string })[],
): ReachTotal[] {
  const totals = new Map<string, ReachTotal>();
  const at = ({ channel, unit }: Counted): ReachTotal =>
    totals.get(`${channel} ${unit}`) ?? { channel, unit, planned: null, reached: null, estimated: false };
  const put = (total: ReachTotal): void => void totals.set(`${total.channel} ${total.unit}`, total);
  for (const target of targets) put({ ...at(target), planned: target.planned });
  for (const report of reports) {
    const total = at(report);
    const estimated = total.estimated || report.countedBy === 'estimate';
    put({ ...total, reached: (total.reached ?? 0) + report.reached, estimated });
  }
  return [...totals.values()].toSorted((a, b) => (`${a.channel} ${a.unit}` < `${b.channel} ${b.unit}` ? -1 : 1));
}
