// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { Ask } from './ask.ts';
import { actorOf } from './ids.ts';
import {
  announce,
  dayAfter,
  doSteps,
  lastWorldDay,
  type PracticeStory,
  tellEvent,
  tellPractices,
} from './tell-outreach.ts';

const coordinator = actorOf('authority', 'coordinator');
const lantern = actorOf('lantern', 'accueil');
const children = actorOf('children', 'children.lead');
const reeds = actorOf('reeds', 'reeds.lead');

/** All of it is invented, figures included. */
const practices: readonly PracticeStory[] = [
  {
    practice: {
      title: 'A quiet room for the first conversation',
      problem: 'People were first asked what had happened to them at a counter, with others listening.',
      done: 'The first conversation takes place in a room with two doors, water and a telephone. Nobody in uniform comes in unless the person agrees. The interpreter sits beside the person, not across from them.',
      needs: 'One room, and half a day of training for everybody who works at the counter.',
      evidence: 'followed',
      shows:
        'In the year after the change, 3 in 10 stopped the first conversation early; in the year before it had been 5 in 10. Nobody compared it with offices that kept their counter.',
      place: 'Meridia, harbour district',
      pillar: 'protection',
      tags: ['screening', 'shelter'],
      contact: 'Reception desk of the Lantern Association',
    },
    author: lantern,
    until: 'published',
    reviewer: children,
    note: 'We read the figures at their place. The comparison is with the same office a year before, and it says so.',
    releasedBy: coordinator,
    adoptions: [
      {
        by: reeds,
        daysAgo: 90,
        changed: 'We use the kitchen in the mornings, as there is no free room.',
        result: null,
      },
    ],
  },
  {
    practice: {
      title: 'A guardian on call at weekends',
      problem: 'Children who were found on a Friday evening had no guardian until Monday.',
      done: 'Six guardians share a telephone. Whoever is on call comes within three hours and stays until a guardian is appointed.',
      needs: 'An allowance for nights on call, and a rule that lets the guardian on call sign for care.',
      evidence: 'untested',
      shows: null,
      place: 'Meridia',
      pillar: 'protection',
      tags: ['children'],
      contact: 'Duty office of the Child Protection Service',
    },
    author: children,
    until: 'proposed',
  },
];

/** A campaign of the last World Day, and two practices. Does nothing for what is there. */
export async function leaveOutreach(ask: Ask, today: string): Promise<void> {
  await tellPractices(ask, today, practices);
  const { campaigns } = await ask(contract.listCampaigns, coordinator, { query: {} });
  if (campaigns.length === 0) await tellCampaign(ask, today);
}

async function tellCampaign(ask: Ask, today: string): Promise<void> {
  const turnsOn = lastWorldDay(today);
  const year = Number(turnsOn.slice(0, 4));
  const prepared = await ask(contract.prepareWorldDay, coordinator, {
    body: { year, title: `World Day ${year} in Meridia`, languages: ['en', 'fr', 'ar'] },
  });
  const campaign = await announce(ask, coordinator, prepared, {
    theme: 'Every child has somebody to call',
    message:
      'Whoever you are and whatever you had to do: the helpline asks for no papers, and you decide what happens next.',
    audiences: ['peopleAtRisk', 'migrantWorkers', 'generalPublic'],
    channels: ['radio', 'printed', 'event'],
    partnerIds: [lantern.organisationId, children.organisationId],
  });
  const params = { campaignId: campaign.id };
  await doSteps(ask, coordinator, campaign, campaign.steps.length);
  await tellEvent({ before: ask, after: ask }, coordinator, campaign, {
    title: 'Open evening at the harbour',
    host: lantern,
    place: 'Harbour Hall, Meridia',
    online: null,
    programme: '17:00 What the helpline does\n17:30 Questions, with interpreters in four languages',
    away: 0,
    hour: 15,
    invited: [
      { who: children, reply: 'yes', comes: 'Duty office' },
      { who: reeds, reply: null, comes: null },
    ],
    outside: { name: 'Meridia Evening Post', office: 'City desk' },
    attended: { count: 140, how: 'Heads counted at the door' },
  });
  const target = { channel: 'event', unit: 'people', planned: 120 } as const;
  await ask(contract.setReachTarget, coordinator, { params, body: target });
  const on = dayAfter(turnsOn, 20);
  await ask(contract.reportReach, lantern, {
    params,
    body: {
      channel: 'event',
      unit: 'people',
      reached: 140,
      countedBy: 'counted',
      how: 'Heads counted at the door.',
      on,
    },
  });
  await ask(contract.reportReach, coordinator, {
    params,
    body: {
      channel: 'printed',
      unit: 'copies',
      reached: 6000,
      countedBy: 'distribution',
      how: 'Cards handed out at bus stations and clinics; nobody knows how many were read.',
      on,
    },
  });
  await ask(contract.reportOutcome, coordinator, {
    params,
    body: {
      kind: 'helpSeeking',
      changed: 'Calls to the helpline rose by about a quarter in August, and fell back in September.',
      knownBy: 'records',
      how: 'Counts of calls by week at the helpline. Other causes cannot be ruled out.',
      on: dayAfter(turnsOn, 40),
    },
  });
}
