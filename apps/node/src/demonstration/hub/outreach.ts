// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CampaignView } from '@palermo/contract';
import type { Ask } from '../ask.ts';
import { dayNumberOf, instantOn } from '../days.ts';
import {
  announce,
  dayAfter,
  doSteps,
  type EventStory,
  lastWorldDay,
  tellEvent,
  tellPractices,
} from '../tell-outreach.ts';
import { hubActor } from './hub-actor.ts';
import type { HubPlay } from './hub-room.ts';
import { hubPractices } from './practices.ts';

const secretariat = hubActor('secretariat');
const children = hubActor('children');
const technology = hubActor('technology');
const survivors = hubActor('survivors');

/** Three events of the last World Day; all of it is invented. */
const events: readonly EventStory[] = [
  {
    title: 'Briefing for journalists: reporting without harm',
    host: survivors,
    place: null,
    online: 'https://meeting.example/briefing',
    programme: 'What helps, what harms, and whom to ask. Nobody is asked to tell their own story.',
    away: -6,
    hour: 9,
    invited: [{ who: technology, reply: 'no', comes: null }],
    outside: { name: 'Fairhaven Broadcasting', office: 'Newsroom' },
    attended: { count: 34, how: 'Counted by the meeting software, once a person' },
  },
  {
    title: 'World Day: no child left behind',
    host: secretariat,
    place: 'Assembly Hall, Fairhaven',
    online: 'https://meeting.example/world-day',
    programme:
      '10:00 Opening by the co-chair\n10:20 What children asked for, read by themselves\n11:00 What members did since last year\n11:45 Close',
    away: 0,
    hour: 10,
    invited: [
      { who: children, reply: 'yes', comes: 'Head of programmes; youth council' },
      { who: technology, reply: 'yes', comes: 'Secretary-general' },
      { who: survivors, reply: 'yes', comes: 'Two members of the board' },
      { who: hubActor('faith'), reply: 'maybe', comes: null },
      { who: hubActor('employers'), reply: null, comes: null },
    ],
    outside: { name: 'Ministry of Invented Affairs', office: 'Protocol' },
    attended: { count: 212, how: 'Badges handed out at the entrance' },
  },
  {
    title: 'Workshop: how platforms take down offers for children',
    host: technology,
    place: 'Kestrel Vale Institute',
    online: null,
    programme: null,
    away: 2,
    hour: 13,
    invited: [{ who: children, reply: 'yes', comes: 'Desk for life online' }],
    attended: { count: 28, how: 'List of signatures' },
  },
];

/** The campaign of the last World Day, which has ended; the draft of the next one; and a library of practices. */
export async function fillOutreach({ ask, askAt, today }: HubPlay): Promise<void> {
  await tellPractices(ask, today, hubPractices);
  const turnsOn = lastWorldDay(today);
  const at = (away: number): Ask => askAt(() => instantOn(dayNumberOf(turnsOn) + away, 12));
  const { campaigns } = await ask(contract.listCampaigns, secretariat, { query: { limit: 100 } });
  if (!campaigns.some((each) => each.turnsOn === turnsOn)) await tellLast(at, turnsOn);
  const { worldDay } = await ask(contract.listCampaigns, secretariat, { query: {} });
  if (worldDay.campaignId === null) {
    const year = Number(worldDay.on.slice(0, 4));
    const body = { year, title: `World Day ${year} of the coordination group`, languages: ['en', 'fr', 'ar', 'es'] };
    await ask(contract.prepareWorldDay, secretariat, { body });
  }
}

async function tellLast(at: (away: number) => Ask, turnsOn: string): Promise<void> {
  const year = Number(turnsOn.slice(0, 4));
  const prepared = await at(-130)(contract.prepareWorldDay, secretariat, {
    body: { year, title: `World Day ${year} of the coordination group`, languages: ['en', 'fr', 'ar'] },
  });
  const campaign = await announce(at(-125), secretariat, prepared, {
    theme: 'Leave no child behind',
    message: 'A child who is made to work, to beg or to break the law needs somebody who asks why. Ask, and call.',
    audiences: ['teachers', 'parents', 'onlineUsers', 'journalists'],
    channels: ['event', 'socialMedia', 'press', 'school'],
    partnerIds: [children, technology, survivors].map(({ organisationId }) => organisationId),
    otherPartners: 'Fairhaven Broadcasting',
  });
  await doSteps(at(31), secretariat, campaign, campaign.steps.length);
  for (const story of events) await tellEvent({ before: at(-30), after: at(5) }, secretariat, campaign, story);
  await tellMaterials(at(-20), campaign);
  await tellReach(at, campaign);
  await tellOutcomes(at, campaign);
  await tellUpdates(at(3), campaign, turnsOn);
}

async function tellMaterials(ask: Ask, { id: campaignId }: CampaignView): Promise<void> {
  const params = { campaignId };
  const poster = {
    title: 'Ask why: poster for schools',
    kind: 'poster',
    language: 'fr',
    link: 'https://materials.example/ask-why-fr',
    alternative: 'A teacher kneels beside a tired pupil. The words: “You look tired. Do you want to tell me?”',
  } as const;
  const lesson = {
    title: 'Offers that are too good: a lesson for ages 12 to 15',
    kind: 'lesson',
    language: 'en',
    link: 'https://materials.example/lesson',
    alternative: null,
  } as const;
  await ask(contract.addCampaignMaterial, survivors, { params, body: poster });
  const { materials } = await ask(contract.addCampaignMaterial, children, { params, body: lesson });
  for (const { id: materialId } of materials) {
    const shown = { public: true, struck: false };
    await ask(contract.changeCampaignMaterial, secretariat, { params: { campaignId, materialId }, body: shown });
  }
}

async function tellReach(at: (away: number) => Ask, { id: campaignId, turnsOn }: CampaignView): Promise<void> {
  const params = { campaignId };
  const targets = [
    { channel: 'event', unit: 'people', planned: 250 },
    { channel: 'socialMedia', unit: 'views', planned: 500_000 },
    { channel: 'school', unit: 'people', planned: 4000 },
  ] as const;
  for (const body of targets) await at(-90)(contract.setReachTarget, secretariat, { params, body });
  const on = dayAfter(turnsOn, 14);
  const ask = at(15);
  await ask(contract.reportReach, secretariat, {
    params,
    body: {
      channel: 'event',
      unit: 'people',
      reached: 274,
      countedBy: 'counted',
      how: 'Badges, signatures and the meeting software at the three events.',
      on,
    },
  });
  await ask(contract.reportReach, technology, {
    params,
    body: {
      channel: 'socialMedia',
      unit: 'views',
      reached: 611_400,
      countedBy: 'platform',
      how: 'Three platforms, as each of them counts a view. The same person may be counted on each.',
      on,
    },
  });
  await ask(contract.reportReach, children, {
    params,
    body: {
      channel: 'school',
      unit: 'people',
      reached: 3100,
      countedBy: 'estimate',
      how: 'Classes that ordered the lesson, times 24. Nobody counted who was there.',
      on,
    },
  });
}

async function tellOutcomes(at: (away: number) => Ask, { id: campaignId, turnsOn }: CampaignView): Promise<void> {
  const params = { campaignId };
  const ask = at(40);
  const on = dayAfter(turnsOn, 38);
  await ask(contract.reportOutcome, children, {
    params,
    body: {
      kind: 'knowledge',
      changed: 'Of 300 pupils who were asked, 41 per cent knew before whom they can call, and 63 per cent after.',
      knownBy: 'beforeAfter',
      how: 'The same six questions in 12 classes, a week before the lesson and four weeks after. No other classes were asked.',
      on,
    },
  });
  await ask(contract.reportOutcome, secretariat, {
    params,
    body: {
      kind: 'policy',
      changed: 'Two members write the rule on paying survivors for their work into their contracts.',
      knownBy: 'records',
      how: 'Both contracts were read by the secretariat.',
      on,
    },
  });
}

async function tellUpdates(ask: Ask, { id: campaignId }: CampaignView, turnsOn: string): Promise<void> {
  const params = { campaignId };
  const drafts = [
    [survivors, dayAfter(turnsOn, -6), 'How to report without harm', 'Ten lines for newsrooms, written by survivors.'],
    [
      secretariat,
      turnsOn,
      'Members of the group: no child left behind',
      'Members met in Fairhaven and heard what children asked for: somebody to call, and to be believed.',
    ],
  ] as const;
  for (const [by, on, title, body] of drafts) {
    const view = await ask(contract.draftMediaUpdate, by, { params, body: { on, title, body, link: null } });
    const update = view.updates.find((each) => each.title === title);
    if (!update) throw new Error('A media update that was drafted is in the campaign.');
    const release = { on, title, body, link: null, released: true, struck: false, version: update.version };
    await ask(contract.changeMediaUpdate, secretariat, { params: { campaignId, updateId: update.id }, body: release });
  }
  const { version, ...view } = await ask(contract.getCampaign, secretariat, { params });
  await ask(contract.changeCampaign, secretariat, { params, body: { ...view, public: true, version } });
}
