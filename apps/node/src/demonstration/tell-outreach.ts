// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CampaignView, PracticeView } from '@palermo/contract';
import type { AccountActor } from '../kernel/actor.ts';
import type { Ask } from './ask.ts';
import { dayNumberOf, dayTextOf, instantOn } from './days.ts';

/** The day that lies some days after another. */
export function dayAfter(day: string, count: number): string {
  return dayTextOf(dayNumberOf(day) + count);
}

interface Adoption {
  readonly by: AccountActor;
  readonly daysAgo: number;
  readonly changed: string;
  readonly result: string | null;
}

export interface PracticeStory {
  readonly practice: Parameters<typeof bodyOf>[0];
  readonly author: AccountActor;
  /** How far it has come. */
  readonly until: 'drafted' | 'proposed' | 'returned' | 'published';
  readonly reviewer?: AccountActor;
  readonly note?: string;
  /** Who puts it on the public page, where it is. */
  readonly releasedBy?: AccountActor;
  readonly adoptions?: readonly Adoption[];
}

interface Practice {
  readonly title: string;
  readonly problem: string;
  readonly done: string;
  readonly needs: string;
  readonly evidence: contract.PracticeEvidence;
  readonly shows: string | null;
  readonly place: string;
  readonly pillar: contract.PillarCode;
  readonly tags: readonly contract.PracticeTag[];
  readonly contact: string;
}

function bodyOf(practice: Practice) {
  return { ...practice, tags: [...practice.tags], commitments: [], sinceOn: null, language: 'en' };
}

/** Writes practices and takes each as far as its story goes. Does nothing for those that are there. */
export async function tellPractices(ask: Ask, today: string, stories: readonly PracticeStory[]): Promise<void> {
  for (const story of stories) {
    const query = { show: 'own', q: story.practice.title } as const;
    const { practices } = await ask(contract.listPractices, story.author, { query });
    if (practices.length === 0) await tellPractice(ask, today, story);
  }
}

async function tellPractice(ask: Ask, today: string, story: PracticeStory): Promise<void> {
  const { author, until, reviewer, note = '' } = story;
  const written = await ask(contract.writePractice, author, { body: bodyOf(story.practice) });
  const params = { practiceId: written.id };
  const move = (by: AccountActor, step: 'propose' | 'release', { version }: PracticeView) =>
    ask(contract.movePractice, by, { params, body: { step, version } });
  if (until === 'drafted') return;
  const proposed = await move(author, 'propose', written);
  if (until === 'proposed' || reviewer === undefined) return;
  const review = { verdict: until, note, version: proposed.version };
  const reviewed = await ask(contract.reviewPractice, reviewer, { params, body: review });
  if (story.releasedBy !== undefined) await move(story.releasedBy, 'release', reviewed);
  for (const { by, daysAgo, changed, result } of story.adoptions ?? []) {
    const body = { sinceOn: dayAfter(today, -daysAgo), changed, result, endedOn: null, version: 0 };
    await ask(contract.adoptPractice, by, { params, body });
  }
}

/** The last World Day that lies so far back that what came of it is known. */
export function lastWorldDay(today: string): string {
  const year = Number(today.slice(0, 4));
  const inYear = `${year}-07-30`;
  return today >= dayAfter(inYear, 45) ? inYear : `${year - 1}-07-30`;
}

/** Describes a campaign further than its preparation does, and announces it. */
export async function announce(
  ask: Ask,
  by: AccountActor,
  campaign: CampaignView,
  described: Partial<
    Pick<CampaignView, 'theme' | 'message' | 'audiences' | 'channels' | 'languages' | 'partnerIds' | 'otherPartners'>
  >,
): Promise<CampaignView> {
  const params = { campaignId: campaign.id };
  const changed = await ask(contract.changeCampaign, by, {
    params,
    body: { ...campaign, ...described, public: false },
  });
  return ask(contract.announceCampaign, by, { params, body: { version: changed.version } });
}

/** Says that the steps of a campaign were done on their days, or as many of them as were. */
export async function doSteps(ask: Ask, by: AccountActor, campaign: CampaignView, count: number): Promise<void> {
  for (const { id, dueOn, version } of campaign.steps.slice(0, count)) {
    const params = { campaignId: campaign.id, stepId: id };
    await ask(contract.changeCampaignStep, by, { params, body: { dueOn, doneOn: dueOn, struck: false, version } });
  }
}

export interface EventStory {
  readonly title: string;
  readonly host: AccountActor;
  readonly place: string | null;
  readonly online: string | null;
  readonly programme: string | null;
  /** Days from the day of the campaign, and the hour it begins (UTC). */
  readonly away: number;
  readonly hour: number;
  readonly invited: readonly {
    readonly who: AccountActor;
    readonly reply: contract.InvitationReply | null;
    readonly comes: string | null;
  }[];
  readonly outside?: { readonly name: string; readonly office: string };
  readonly attended?: { readonly count: number; readonly how: string };
}

/** Plans an event and invites to it; afterwards, says how many came. */
export async function tellEvent(
  { before, after }: { readonly before: Ask; readonly after: Ask },
  by: AccountActor,
  campaign: Pick<CampaignView, 'id' | 'turnsOn'>,
  story: EventStory,
): Promise<void> {
  const { title, host, place, online, programme, away, hour, outside } = story;
  const day = dayNumberOf(campaign.turnsOn) + away;
  const described = {
    title,
    place,
    online,
    programme,
    startsAt: instantOn(day, hour).toISOString(),
    endsAt: instantOn(day, hour + 2).toISOString(),
    announced: true,
  };
  const body = { ...described, campaignId: campaign.id, hostId: host.organisationId };
  const { id: eventId } = await before(contract.planOutreachEvent, by, { body });
  const params = { eventId };
  const organisationIds = story.invited.map(({ who }) => who.organisationId);
  const invitation = { organisationIds, outside: outside ?? null };
  const event = await before(contract.inviteToEvent, by, { params, body: invitation });
  for (const { who, reply, comes } of story.invited) {
    const found = event.invitations.find(({ organisationId }) => organisationId === who.organisationId);
    if (reply === null || found === undefined) continue;
    const answer = { params: { eventId, invitationId: found.id }, body: { reply, comes } };
    await before(contract.replyToInvitation, who, answer);
  }
  if (story.attended === undefined) return;
  const { count: attended, how: attendedHow } = story.attended;
  const counted = { ...described, cancelled: false, attended, attendedHow, version: event.version };
  await after(contract.changeOutreachEvent, by, { params, body: counted });
}
