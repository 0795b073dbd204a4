// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { Ask } from './ask.ts';
import type { OrganisationKey } from './country.ts';
import { dayNumberOf, dayTextOf, instantOn } from './days.ts';
import { actorOf, organisationIdOf } from './ids.ts';

const councilName = 'National coordination council of Meridia';
const seats: readonly OrganisationKey[] = ['authority', 'police', 'children', 'labour', 'reeds', 'rapporteur'];

/** A council with its next meeting, a shipped group and a recommendation that is being implemented. Does nothing twice. */
export async function leaveGroups(ask: Ask, today: string): Promise<void> {
  const coordinator = actorOf('authority', 'coordinator');
  const { groups } = await ask(contract.listGroups, coordinator, { query: { limit: 100 } });
  if (!groups.some(({ example }) => example === 'groupOfFriends')) {
    await ask(contract.addExampleGroup, coordinator, { body: { example: 'groupOfFriends' } });
  }
  const isBegun = groups.some(({ name }) => name === councilName);
  if (!isBegun) await openCouncil(ask, today);
  const { recommendations } = await ask(contract.listRecommendations, coordinator, { query: {} });
  if (recommendations.length === 0) await receive(ask, today);
}

async function openCouncil(ask: Ask, today: string): Promise<void> {
  const coordinator = actorOf('authority', 'coordinator');
  const described = { name: councilName, shortName: null, purpose: null, themes: ['Recruitment'], chairCount: 1 };
  const { id: groupId } = await ask(contract.createGroup, coordinator, { body: described });
  const params = { groupId };
  for (const key of seats) {
    const body = { organisationId: organisationIdOf(key), standing: 'member' } as const;
    await ask(contract.addGroupMember, coordinator, { params, body });
  }
  const day = dayNumberOf(today) + 14;
  const { id: meetingId } = await ask(contract.planMeeting, coordinator, {
    params,
    body: {
      title: 'Spring session of the council',
      startsAt: instantOn(day, 9).toISOString(),
      endsAt: instantOn(day, 11).toISOString(),
      place: 'National Identification Office',
    },
  });
  const point = {
    title: 'Guardians for children: how fast they are appointed',
    address: null,
    memberId: null,
    dueOn: null,
  };
  await ask(contract.addMeetingItem, coordinator, { params: { meetingId }, body: { ...point, kind: 'agenda' } });
}

async function receive(ask: Ask, today: string): Promise<void> {
  const coordinator = actorOf('authority', 'coordinator');
  const day = (away: number): string => dayTextOf(dayNumberOf(today) + away);
  const received = await ask(contract.receiveRecommendation, coordinator, {
    body: {
      groupId: null,
      sourceKind: 'treatyBody',
      source: 'Invented committee on children',
      document: 'Concluding observations, paragraph 14',
      words: 'Appoint a guardian for every child within five days.',
      pillar: 'protection',
      receivedOn: day(-120),
      answerBy: day(-60),
      implementBy: null,
      commitments: [],
      measures: [],
    },
  });
  const params = { recommendationId: received.id };
  const response = { response: 'accepted', respondedOn: day(-80), words: null, implementBy: day(120) } as const;
  const answered = { params, body: { ...response, version: received.version } };
  await ask(contract.respondToRecommendation, coordinator, answered);
  const responsible = { params: { ...params, organisationId: organisationIdOf('children') }, body: { dueOn: day(60) } };
  await ask(contract.assignRecommendation, coordinator, responsible);
  await ask(contract.reportOnRecommendation, actorOf('children', 'children.lead'), {
    params,
    body: { on: day(-10), words: 'Two more guardians were appointed.', evidence: null, done: false },
  });
}
