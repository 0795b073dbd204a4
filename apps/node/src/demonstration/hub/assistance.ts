// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { AssistanceFormCode, AssistanceRequestView, SubjectCode, UsefulnessCode } from '@palermo/contract';
import type { Ask } from '../ask.ts';
import { dayNumberOf, dayTextOf, instantOn } from '../days.ts';
import { hubActor } from './hub-actor.ts';
import type { MemberKey } from './hub.ts';
import type { HubPlay } from './hub-room.ts';

type OfferRow = readonly [
  by: MemberKey,
  title: string,
  subjects: SubjectCode[],
  forms: AssistanceFormCode[],
  languages: string[],
  capacity: number,
  untilDays: number | null,
];

/** All of it is invented. */
const offers: readonly OfferRow[] = [
  [
    'law',
    'Drafters who know compensation law',
    ['legislation', 'compensation', 'nonPunishment'],
    ['lawDrafting', 'expert'],
    ['en', 'fr'],
    2,
    300,
  ],
  [
    'statistics',
    'Help with registers and first figures',
    ['dataCollection'],
    ['expert', 'training', 'guidance'],
    ['en'],
    3,
    null,
  ],
  [
    'children',
    'Trainers in interviewing children',
    ['traumaAwareInterviews', 'childProtection'],
    ['training'],
    ['en'],
    1,
    200,
  ],
  [
    'finance',
    'Analysts for following the money',
    ['financialInvestigation'],
    ['expert', 'training'],
    ['en', 'ar'],
    1,
    365,
  ],
  [
    'technology',
    'Tools and advice for investigation online',
    ['onlineInvestigation', 'investigation'],
    ['equipment', 'guidance'],
    [],
    4,
    null,
  ],
  ['migration', 'Study visits to a hotline', ['hotlines', 'victimAssistance'], ['studyVisit'], ['en', 'fr'], 2, 120],
  ['survivors', 'Survivors who advise shelters', ['shelters', 'victimAssistance'], ['expert'], ['fr', 'en'], 2, null],
  [
    'labour',
    'Coaching for labour inspectors',
    ['labourInspection', 'identification'],
    ['training', 'expert'],
    ['en', 'fr'],
    2,
    180,
  ],
  [
    'development',
    'Small grants for equipment',
    ['shelters', 'hotlines', 'dataCollection'],
    ['money', 'equipment'],
    [],
    5,
    90,
  ],
  [
    'justice',
    'Judges who teach judges',
    ['trial', 'compensation', 'nonPunishment'],
    ['training', 'expert'],
    ['en'],
    1,
    240,
  ],
];

interface RequestStory {
  readonly by: MemberKey;
  readonly title: string;
  readonly purpose: string;
  readonly subjects: SubjectCode[];
  readonly forms: AssistanceFormCode[];
  readonly languages: string[];
  readonly askedDaysAgo: number;
  readonly neededInDays: number | null;
  /** The title of the offer that was proposed, and who proposed it. */
  readonly offer?: string;
  readonly offerer?: MemberKey;
  readonly proposedBy?: 'asker' | 'secretariat';
  readonly until: 'asked' | 'proposed' | 'agreed' | 'delivered' | 'rated' | 'declined' | 'withdrawn';
  readonly outcome?: string;
  readonly usefulness?: readonly [UsefulnessCode, string];
}

const stories: readonly RequestStory[] = [
  {
    by: 'parliament',
    title: 'A law under which courts award compensation',
    purpose: 'Victims are compensated within the criminal case, without a case of their own.',
    subjects: ['legislation', 'compensation'],
    forms: ['lawDrafting'],
    languages: ['fr'],
    askedDaysAgo: 210,
    neededInDays: -60,
    offer: 'Drafters who know compensation law',
    offerer: 'law',
    proposedBy: 'secretariat',
    until: 'rated',
    outcome: 'A bill was drafted with the clerks of two parliaments and was tabled in one of them.',
    usefulness: ['very', 'The drafters stayed until the second reading.'],
  },
  {
    by: 'cities',
    title: 'Figures that small towns can keep themselves',
    purpose: 'Twelve towns report the same few numbers each quarter.',
    subjects: ['dataCollection', 'coordination'],
    forms: ['expert', 'guidance'],
    languages: ['en'],
    askedDaysAgo: 150,
    neededInDays: -30,
    offer: 'Help with registers and first figures',
    offerer: 'statistics',
    proposedBy: 'asker',
    until: 'rated',
    outcome: 'A sheet of nine numbers is kept in seven of the twelve towns.',
    usefulness: ['partly', 'Five towns have nobody who can keep it yet.'],
  },
  {
    by: 'sport',
    title: 'Coaching for people who check recruiters of players',
    purpose: 'Clubs notice when a young player was recruited against a debt.',
    subjects: ['identification', 'childProtection'],
    forms: ['training'],
    languages: ['en'],
    askedDaysAgo: 80,
    neededInDays: 40,
    offer: 'Coaching for labour inspectors',
    offerer: 'labour',
    proposedBy: 'secretariat',
    until: 'agreed',
  },
  {
    by: 'police',
    title: 'Analysts for three cases that cross borders',
    purpose: 'Money is traced in the first weeks and not after the trial.',
    subjects: ['financialInvestigation', 'crossBorderCases'],
    forms: ['expert'],
    languages: ['en'],
    askedDaysAgo: 22,
    neededInDays: 60,
    offer: 'Analysts for following the money',
    offerer: 'finance',
    proposedBy: 'asker',
    until: 'proposed',
  },
  {
    by: 'health',
    title: 'Advice from survivors for a clinic',
    purpose: 'A clinic changes its first hour: who asks, where, and what is asked at all.',
    subjects: ['victimAssistance'],
    forms: ['expert'],
    languages: ['fr'],
    askedDaysAgo: 15,
    neededInDays: 90,
    offer: 'Survivors who advise shelters',
    offerer: 'survivors',
    proposedBy: 'secretariat',
    until: 'proposed',
  },
  {
    by: 'faith',
    title: 'Hotline in a fourth language',
    purpose: 'People who speak it are answered at night as well.',
    subjects: ['hotlines'],
    forms: ['studyVisit', 'money'],
    languages: ['ar'],
    askedDaysAgo: 47,
    neededInDays: null,
    until: 'asked',
  },
  {
    by: 'tourism',
    title: 'Guides for hotel staff',
    purpose: 'Staff at the desk know the signs, and whom to call without risk for anybody.',
    subjects: ['awareness', 'identification'],
    forms: ['guidance'],
    languages: ['en', 'fr'],
    askedDaysAgo: 16,
    neededInDays: 120,
    offer: 'Coaching for labour inspectors',
    offerer: 'labour',
    proposedBy: 'secretariat',
    until: 'declined',
  },
  {
    by: 'customs',
    title: 'Equipment for reading documents',
    purpose: 'Forged papers are found without keeping travellers waiting.',
    subjects: ['borders'],
    forms: ['equipment'],
    languages: [],
    askedDaysAgo: 95,
    neededInDays: 10,
    until: 'withdrawn',
  },
];

/** Ten offers and eight requests of members, each as far as it has come. */
export async function fillAssistance(play: HubPlay): Promise<void> {
  const secretariat = hubActor('secretariat');
  const there = await play.ask(contract.listAssistanceOffers, secretariat, { query: { limit: 100 } });
  const known = new Set(there.offers.map(({ title }) => title));
  for (const row of offers) if (!known.has(row[1])) await makeOffer(play, row);
  const { requests } = await play.ask(contract.listAssistanceRequests, secretariat, { query: { limit: 100 } });
  const asked = new Set(requests.map(({ title }) => title));
  for (const story of stories) if (!asked.has(story.title)) await tell(play, story);
}

async function makeOffer({ ask, today }: HubPlay, row: OfferRow): Promise<void> {
  const [by, title, subjects, forms, languages, capacity, untilDays] = row;
  const until = untilDays === null ? null : dayTextOf(dayNumberOf(today) + untilDays);
  const body = { title, details: null, subjects, forms, languages, place: null, capacity, until };
  await ask(contract.offerAssistance, hubActor(by), { body });
}

/** What happened, at the days on which it did. */
async function tell({ ask, askAt, today }: HubPlay, story: RequestStory): Promise<void> {
  const asker = hubActor(story.by);
  const day = (away: number): string => dayTextOf(dayNumberOf(today) + away);
  const on = (daysAgo: number): Ask => askAt(() => instantOn(dayNumberOf(today) - Math.max(1, daysAgo), 10));
  const { title, purpose, subjects, forms, languages, askedDaysAgo, neededInDays } = story;
  const neededBy = neededInDays === null ? null : day(neededInDays);
  const request = await on(askedDaysAgo)(contract.requestAssistance, asker, {
    body: { title, purpose, subjects, forms, languages, neededBy },
  });
  const params = { requestId: request.id };
  if (story.until === 'withdrawn') {
    const body = { words: 'A loan from a neighbour was enough.', version: request.version };
    await on(askedDaysAgo - 30)(contract.withdrawAssistanceRequest, asker, { params, body });
    return;
  }
  if (story.until === 'asked' || story.offerer === undefined) return;
  const { offers: offered } = await ask(contract.listAssistanceOffers, asker, { query: { limit: 100 } });
  const offerId = offered.find((each) => each.title === story.offer)?.id;
  if (offerId === undefined) throw new Error(`Nobody offers ${story.offer}.`);
  const proposer = story.proposedBy === 'asker' ? asker : hubActor('secretariat');
  const proposed = await on(askedDaysAgo - 5)(contract.proposeMatch, proposer, { params, body: { offerId } });
  if (story.until !== 'proposed') await answer({ story, on, day }, proposed);
}

interface Telling {
  readonly story: RequestStory;
  readonly on: (daysAgo: number) => Ask;
  readonly day: (away: number) => string;
}

/** Both sides answer what was proposed, and what follows from it. */
async function answer({ story, on, day }: Telling, proposed: AssistanceRequestView): Promise<void> {
  const asker = hubActor(story.by);
  const offerer = hubActor(story.offerer ?? story.by);
  const { askedDaysAgo } = story;
  const stepOf = ({ matches: [match] }: AssistanceRequestView) => {
    if (!match) throw new Error('Nothing was proposed.');
    return { params: { matchId: match.id }, version: match.version };
  };
  let step = stepOf(proposed);
  const reply = async (who: typeof asker, accept: boolean, words: string | null, daysAgo: number): Promise<void> => {
    const body = { accept, words, version: step.version };
    step = stepOf(await on(daysAgo)(contract.answerMatch, who, { params: step.params, body }));
  };
  if (story.until === 'declined') {
    await reply(offerer, false, 'We coach inspectors; hotel staff need something else.', askedDaysAgo - 7);
    return;
  }
  if (story.proposedBy === 'secretariat') await reply(asker, true, null, askedDaysAgo - 8);
  await reply(offerer, true, 'Gladly. We will write to you this week.', askedDaysAgo - 10);
  if (story.until === 'agreed' || story.outcome === undefined) return;
  const deliveredOn = day(70 - askedDaysAgo);
  step = stepOf(
    await on(askedDaysAgo - 72)(contract.deliverMatch, offerer, {
      params: step.params,
      body: { deliveredOn, outcome: story.outcome, version: step.version },
    }),
  );
  if (story.usefulness === undefined) return;
  const [usefulness, words] = story.usefulness;
  await on(askedDaysAgo - 80)(contract.rateMatch, asker, {
    params: step.params,
    body: { usefulness, words, version: step.version },
  });
}
