// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CampaignView, PracticeView } from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, openHub, refusalOf, type Hub, type Who } from '../groups/hub.fixture.ts';

let hub: Hub;

beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const untested = {
  title: 'Interpreters by telephone at the first interview',
  problem: 'People are interviewed without somebody who speaks their language.',
  done: 'A line of interpreters answers within ten minutes.',
  needs: null,
  evidence: 'untested',
  shows: null,
  place: null,
  sinceOn: null,
  pillar: 'protection',
  tags: ['screening'],
  commitments: [],
  language: 'en',
  contact: 'Office of casework',
} as const;

async function readPublic(): Promise<contract.PublicOutreach> {
  const answer = await hub.node.fetchFrom('192.0.2.9')('http://node.test/api/v1/public/outreach');
  return contract.PublicOutreach.parse(await answer.json());
}

describe('a campaign', () => {
  let campaign: CampaignView;
  const at = () => ({ params: { campaignId: campaign.id } });
  const readAs = (who: Who) => hub.as(who)(contract.getCampaign, at());
  const reach = {
    channel: 'event',
    unit: 'people',
    reached: 120,
    countedBy: 'counted',
    how: 'Heads at the door',
  } as const;
  const outcome = {
    kind: 'helpSeeking',
    changed: 'More people called.',
    knownBy: 'records',
    how: 'Calls a week',
  } as const;

  test('of the World Day is prepared once a year, with its day and steps', async () => {
    const keep = hub.as('secretariat');
    const { worldDay } = await keep(contract.listCampaigns, { query: {} });
    expect(worldDay).toEqual({ on: expect.stringMatching(/-07-30$/), campaignId: null });
    const body = { year: Number(worldDay.on.slice(0, 4)), title: 'World Day', languages: ['en', 'fr'] };
    campaign = await keep(contract.prepareWorldDay, { body });
    expect(campaign).toMatchObject({ status: 'drafted', occasion: 'worldDay', turnsOn: worldDay.on, stepCount: 10 });
    expect(campaign.steps.every(({ dueOn }) => dueOn >= day(0))).toBe(true);
    expect(await refusalOf(keep(contract.prepareWorldDay, { body }))).toBe('campaign.world-day-there');
    const again = await keep(contract.listCampaigns, { query: {} });
    expect(again.worldDay.campaignId).toBe(campaign.id);
    expect(await refusalOf(hub.as('labour')(contract.prepareWorldDay, { body }))).toBe('access.denied');
  });

  test('is hidden while it is drafted, except from those who take part, and read by all once it is announced', async () => {
    expect(await refusalOf(readAs('labour'))).toBe('record.not-found');
    const { version, ...view } = campaign;
    const described = { ...view, partnerIds: [hub.idOf('labour')], public: false };
    campaign = await hub.as('secretariat')(contract.changeCampaign, { ...at(), body: { ...described, version } });
    expect((await readAs('labour')).mayContribute).toBe(true);
    expect(await refusalOf(readAs('children'))).toBe('record.not-found');
    const early = { ...described, public: true, version: campaign.version };
    expect(await refusalOf(hub.as('secretariat')(contract.changeCampaign, { ...at(), body: early }))).toBe(
      'campaign.not-announced',
    );
    const announced = { ...at(), body: { version: campaign.version } };
    campaign = await hub.as('secretariat')(contract.announceCampaign, announced);
    expect(await readAs('children')).toMatchObject({ mayContribute: false, mayKeep: false });
    expect(['announced', 'underWay']).toContain(campaign.status);
  });

  test('keeps reach and outcome apart, as reported by those who take part', async () => {
    const report = (who: Who, on = day(0)) => hub.as(who)(contract.reportReach, { ...at(), body: { ...reach, on } });
    expect(await refusalOf(report('children'))).toBe('access.denied');
    expect(await refusalOf(report('labour', day(2)))).toBe('plan.future');
    await hub.as('secretariat')(contract.setReachTarget, {
      ...at(),
      body: { channel: 'event', unit: 'people', planned: 500 },
    });
    await report('secretariat');
    const reached = await report('labour');
    expect(reached.totals).toEqual([
      { channel: 'event', unit: 'people', planned: 500, reached: 240, estimated: false },
    ]);
    expect(reached.outcomes).toEqual([]);
    const { outcomes, totals } = await hub.as('labour')(contract.reportOutcome, {
      ...at(),
      body: { ...outcome, on: day(0) },
    });
    expect(outcomes).toMatchObject([{ kind: 'helpSeeking', knownBy: 'records', organisation: 'labour', own: true }]);
    expect(totals[0]?.reached).toBe(240);
    const byReach = { ...outcome, on: day(0), knownBy: 'views' } as never;
    expect(await refusalOf(hub.as('labour')(contract.reportOutcome, { ...at(), body: byReach }))).toBe(
      'request.invalid',
    );
  });

  test('lets a report be struck out by who made it or the coordinator, and by nobody else', async () => {
    const [own] = (await readAs('labour')).reach.filter((each) => each.own);
    if (!own) throw new Error('There is a report of its own.');
    const strike = (who: Who) => hub.as(who)(contract.strikeReach, { params: { ...at().params, reachId: own.id } });
    expect(await refusalOf(strike('children'))).toBe('record.not-found');
    expect((await strike('labour')).totals[0]?.reached).toBe(120);
  });

  test('shows the public what the coordinator released of it, and nothing else', async () => {
    const update = { on: day(0), title: 'Morning event', body: 'Many came.', link: null };
    const drafted = await hub.as('labour')(contract.draftMediaUpdate, { ...at(), body: update });
    const [first] = drafted.updates;
    if (!first) throw new Error('There is an update.');
    const change = (who: Who, released: boolean) =>
      hub.as(who)(contract.changeMediaUpdate, {
        params: { ...at().params, updateId: first.id },
        body: { ...update, released, struck: false, version: first.version },
      });
    expect(await refusalOf(change('labour', true))).toBe('access.denied');
    const material = {
      title: 'Poster',
      kind: 'poster',
      language: 'en',
      link: 'https://poster.example/',
      alternative: null,
    };
    const [poster] = (
      await hub.as('labour')(contract.addCampaignMaterial, { ...at(), body: { ...material, kind: 'poster' } })
    ).materials;
    if (!poster) throw new Error('There is a material.');
    const show = (who: Who) =>
      hub.as(who)(contract.changeCampaignMaterial, {
        params: { ...at().params, materialId: poster.id },
        body: { public: true, struck: false },
      });
    expect(await refusalOf(show('labour'))).toBe('access.denied');
    await show('secretariat');
    await change('secretariat', true);
    expect((await readPublic()).campaigns).toEqual([]);
    const { version, ...view } = await readAs('secretariat');
    await hub.as('secretariat')(contract.changeCampaign, { ...at(), body: { ...view, public: true, version } });
    const [shown] = (await readPublic()).campaigns;
    expect(shown).toMatchObject({
      title: 'World Day',
      updates: [{ title: 'Morning event' }],
      materials: [{ title: 'Poster' }],
    });
    expect(JSON.stringify(shown)).not.toMatch(/120|More people called/);
  });
});

describe('an event', () => {
  const event = {
    campaignId: null,
    title: 'Open day',
    startsAt: `${day(20)}T09:00:00Z`,
    endsAt: `${day(20)}T11:00:00Z`,
    place: 'Harbour Hall',
    online: null,
    programme: null,
    announced: false,
  };

  test('is answered by the organisations invited, each for itself, and stands in their calendars', async () => {
    const keep = hub.as('secretariat');
    const { id: eventId } = await keep(contract.planOutreachEvent, {
      body: { ...event, hostId: hub.idOf('children') },
    });
    const params = { eventId };
    const invited = await keep(contract.inviteToEvent, {
      params,
      body: { organisationIds: [hub.idOf('labour')], outside: { name: 'Daily of Velmora', office: 'News desk' } },
    });
    const [press, labour] = invited.invitations;
    if (!press || !labour) throw new Error('Both are invited.');
    expect(await refusalOf(hub.as('stranger')(contract.getOutreachEvent, { params }))).toBe('record.not-found');
    const seen = await hub.as('labour')(contract.getOutreachEvent, { params });
    expect(seen.invitations.map(({ name }) => name)).toEqual(['labour']);
    const reply = (who: Who, invitationId: contract.EventInvitationId, word: contract.InvitationReply) =>
      hub.as(who)(contract.replyToInvitation, {
        params: { ...params, invitationId },
        body: { reply: word, comes: 'Head of inspections' },
      });
    expect(await refusalOf(reply('secretariat', labour.id, 'yes'))).toBe('access.denied');
    expect((await reply('labour', labour.id, 'yes')).ownReply).toBe('yes');
    expect((await reply('children', press.id, 'maybe')).invitations).toMatchObject([
      { reply: 'maybe' },
      { reply: 'yes' },
    ]);
    const calendarOf = async (who: Who) => {
      const { path } = await hub.as(who)(contract.makeCalendarFeed, {});
      return (await hub.node.fetchFrom('192.0.2.9')(`http://node.test${path}`)).text();
    };
    const calendar = await calendarOf('labour');
    expect(calendar).toContain('SUMMARY:Open day');
    expect(calendar).not.toContain('Head of inspections');
    expect(await calendarOf('stranger')).not.toContain('Open day');
    await reply('labour', labour.id, 'no');
    expect(await calendarOf('labour')).not.toContain('Open day');
    const takeBack = (who: Who) =>
      hub.as(who)(contract.takeBackInvitation, { params: { ...params, invitationId: press.id } });
    expect(await refusalOf(takeBack('labour'))).toBe('access.denied');
    expect((await takeBack('children')).invitations.map(({ name }) => name)).toEqual(['labour']);
    const attended = { ...event, cancelled: false, attended: 40, attendedHow: 'Heads', version: invited.version };
    expect(await refusalOf(keep(contract.changeOutreachEvent, { params, body: attended }))).toBe('event.not-begun');
  });
});

describe('a practice', () => {
  test('is published by another organisation than its own, with a note, and then adopted by others', async () => {
    const write = hub.as('labour');
    const bold = { ...untested, tags: ['screening' as const], commitments: [], evidence: 'followed' as const };
    expect(await refusalOf(write(contract.writePractice, { body: bold }))).toBe('practice.evidence');
    const draft = await write(contract.writePractice, { body: { ...untested, tags: ['screening'], commitments: [] } });
    const params = { practiceId: draft.id };
    const move = (who: Who, step: 'propose' | 'release' | 'retire', { version }: PracticeView) =>
      hub.as(who)(contract.movePractice, { params, body: { step, version } });
    const review = (who: Who, verdict: 'published' | 'returned', { version }: PracticeView) =>
      hub.as(who)(contract.reviewPractice, { params, body: { verdict, note: 'Read and tried.', version } });
    expect(await refusalOf(hub.as('children')(contract.getPractice, { params }))).toBe('record.not-found');
    expect(await refusalOf(move('children', 'propose', draft))).toBe('record.not-found');
    const proposed = await move('labour', 'propose', draft);
    expect(await refusalOf(review('labour', 'published', proposed))).toBe('practice.second-person');
    expect(await refusalOf(review('labour desk', 'published', proposed))).toBe('access.denied');
    const returned = await review('children', 'returned', proposed);
    expect(returned).toMatchObject({ state: 'returned', reviews: [{ verdict: 'returned', organisation: 'children' }] });
    const published = await review('secretariat', 'published', await move('labour', 'propose', returned));
    expect(published).toMatchObject({ state: 'published', mayRelease: true });
    const adoption = { sinceOn: day(-10), changed: 'By video.', result: null, endedOn: null, version: 0 };
    const adopt = (who: Who) => hub.as(who)(contract.adoptPractice, { params, body: adoption });
    expect(await refusalOf(adopt('labour'))).toBe('practice.own');
    expect(await refusalOf(adopt('labour desk'))).toBe('access.denied');
    expect((await adopt('children')).adoptions).toMatchObject([{ organisation: 'children', changed: 'By video.' }]);
    expect(await refusalOf(adopt('children'))).toBe('record.changed');
    expect((await readPublic()).practices).toEqual([]);
    expect(await refusalOf(move('labour', 'release', published))).toBe('access.denied');
    await move('secretariat', 'release', published);
    expect((await readPublic()).practices).toMatchObject([{ title: untested.title, contact: 'Office of casework' }]);
  });

  test('is found by its words, pillar and tag', async () => {
    const find = async (query: object) =>
      (await hub.as('stranger')(contract.listPractices, { query })).practices.length;
    expect(await find({ q: 'INTERPRETERS' })).toBe(1);
    expect(await find({ q: '%' })).toBe(0);
    expect(await find({ pillar: 'protection', tag: 'screening', show: 'published' })).toBe(1);
    expect(await find({ tag: 'court' })).toBe(0);
  });
});
