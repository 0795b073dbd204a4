// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { PillarCode, RecommendationSourceCode, RecommendationView } from '@palermo/contract';
import { dayNumberOf, dayTextOf } from '../days.ts';
import { organisationIdOf } from '../ids.ts';
import { hubActor } from './hub-actor.ts';
import type { MemberKey } from './hub.ts';
import type { HubPlay } from './hub-room.ts';

const secretariat = hubActor('secretariat');

interface Story {
  readonly sourceKind: RecommendationSourceCode;
  readonly source: string;
  readonly words: string;
  readonly pillar: PillarCode;
  readonly receivedDaysAgo: number;
  /** How far it has come. */
  readonly until: 'received' | 'answered' | 'assigned' | 'begun' | 'reported' | 'confirmed' | 'rejected';
  readonly responsible: readonly MemberKey[];
  /** In how many days it is to be implemented; negative where that has passed. */
  readonly dueInDays: number;
}

/** All of it is invented: bodies, reports and what they recommend. */
const stories: readonly Story[] = [
  {
    sourceKind: 'specialRapporteur',
    source: 'Invented mandate on recruitment',
    words: 'Agree on one set of signs by which fee-charging recruitment is recognised, and train inspectors on it.',
    pillar: 'prevention',
    receivedDaysAgo: 340,
    until: 'confirmed',
    responsible: ['labour', 'employers'],
    dueInDays: -20,
  },
  {
    sourceKind: 'treatyBody',
    source: 'Invented committee on children',
    words: 'Appoint a guardian for every child within five days, and publish how often that is kept.',
    pillar: 'protection',
    receivedDaysAgo: 250,
    until: 'reported',
    responsible: ['children'],
    dueInDays: 30,
  },
  {
    sourceKind: 'report',
    source: 'Invented report on courts',
    words: 'Let victims give evidence by video, and count how many do.',
    pillar: 'prosecution',
    receivedDaysAgo: 200,
    until: 'begun',
    responsible: ['justice', 'law'],
    dueInDays: -10,
  },
  {
    sourceKind: 'peerReview',
    source: 'Invented review by peers',
    words: 'Share tested ways of working in a library that every member can search.',
    pillar: 'partnerships',
    receivedDaysAgo: 120,
    until: 'assigned',
    responsible: ['research', 'statistics', 'education'],
    dueInDays: 150,
  },
  {
    sourceKind: 'audit',
    source: 'Hub Board of Audit',
    words: 'Publish what each grant of the fund achieved, without naming anybody.',
    pillar: 'partnerships',
    receivedDaysAgo: 90,
    until: 'answered',
    responsible: [],
    dueInDays: 200,
  },
  {
    sourceKind: 'specialRapporteur',
    source: 'Invented mandate on technology',
    words: 'Ask platforms for a yearly count of adverts that they took down, in one form.',
    pillar: 'prevention',
    receivedDaysAgo: 70,
    until: 'received',
    responsible: [],
    dueInDays: 0,
  },
  {
    sourceKind: 'other',
    source: 'Invented association of survivors',
    words: 'Give survivors a seat in every group that decides about services for them.',
    pillar: 'protection',
    receivedDaysAgo: 12,
    until: 'received',
    responsible: [],
    dueInDays: 0,
  },
  {
    sourceKind: 'report',
    source: 'Invented report on borders',
    words: 'Keep a register of everybody who was screened at borders.',
    pillar: 'prosecution',
    receivedDaysAgo: 160,
    until: 'rejected',
    responsible: [],
    dueInDays: 0,
  },
];

/** Recommendations from several sources, each at another point between receipt and implementation. */
export async function fillRecommendations(play: HubPlay): Promise<void> {
  const { recommendations } = await play.ask(contract.listRecommendations, secretariat, { query: { limit: 100 } });
  const there = new Set(recommendations.map(({ words }) => words));
  for (const story of stories) if (!there.has(story.words)) await tell(play, story);
}

async function tell({ ask, today }: HubPlay, story: Story): Promise<void> {
  const day = (away: number): string => dayTextOf(dayNumberOf(today) + away);
  const { sourceKind, source, words, pillar, receivedDaysAgo, until, responsible } = story;
  const received = await ask(contract.receiveRecommendation, secretariat, {
    body: {
      groupId: null,
      sourceKind,
      source,
      document: null,
      words,
      pillar,
      receivedOn: day(-receivedDaysAgo),
      answerBy: day(60 - receivedDaysAgo),
      implementBy: null,
      commitments: [],
      measures: [],
    },
  });
  if (until === 'received') return;
  const params = { recommendationId: received.id };
  const respondedOn = day(40 - receivedDaysAgo);
  const isRejected = until === 'rejected';
  let view: RecommendationView = await ask(contract.respondToRecommendation, secretariat, {
    params,
    body: {
      response: isRejected ? 'rejected' : 'accepted',
      respondedOn,
      words: isRejected ? 'A register of everybody would be mass surveillance; the group keeps none.' : null,
      implementBy: isRejected ? null : day(story.dueInDays),
      version: received.version,
    },
  });
  if (isRejected || until === 'answered') return;
  for (const key of responsible) {
    const place = { ...params, organisationId: organisationIdOf(key) };
    view = await ask(contract.assignRecommendation, secretariat, { params: place, body: { dueOn: null } });
  }
  if (until === 'assigned') return;
  for (const key of responsible) {
    const report = {
      on: day(-60),
      evidence: 'Minutes of the first workshop',
      words: 'A first workshop was held.',
      done: false,
    };
    view = await ask(contract.reportOnRecommendation, hubActor(key), { params, body: report });
  }
  if (until === 'begun') return;
  for (const key of responsible) {
    const report = { on: day(-25), evidence: 'Figures of the quarter', words: 'It is in use everywhere.', done: true };
    view = await ask(contract.reportOnRecommendation, hubActor(key), { params, body: report });
  }
  if (until === 'reported') return;
  await ask(contract.confirmRecommendation, secretariat, {
    params,
    body: { on: day(-15), evidence: 'Reports and figures of both members were compared.', version: view.version },
  });
}
