// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { Ask } from './ask.ts';
import { dayNumberOf, dayTextOf } from './days.ts';
import { actorOf, organisationIdOf } from './ids.ts';
import { tellCourses, type CourseStory } from './tell-training.ts';

const id = organisationIdOf;

function stories(): readonly CourseStory[] {
  return [
    {
      by: actorOf('authority', 'coordinator'),
      title: 'First contact with a presumed victim',
      aim: 'Whoever meets a person first makes them safe, says what they may expect, and calls the right office.',
      audiences: ['police', 'borderOfficials', 'labourInspectors', 'healthWorkers'],
      topics: ['identification', 'victimAssistance'],
      pillar: 'protection',
      hours: 8,
      languages: ['en', 'fr', 'ar'],
      questions: ['What do you say first?', 'What do you not ask on the first day?', 'Whom do you call at night?'],
      commitments: [],
      sessions: [
        {
          inDays: -95,
          place: 'National Identification Office',
          language: 'en',
          places: 30,
          people: [
            [id('police'), 'police', 'male', 8, 8, 7],
            [id('police'), 'police', 'female', 6, 6, 6],
            [id('labour'), 'labourInspectors', 'female', 4, 3, 3],
            ['Port authority of Meridia', 'borderOfficials', 'male', 5, 5, 4],
          ],
          assessed: [19, 22, 9],
        },
        {
          inDays: 18,
          place: 'National Identification Office',
          language: 'fr',
          places: 20,
          people: [[id('reeds'), 'shelterStaff', 'female', 3, 0, 0]],
        },
      ],
    },
    {
      by: actorOf('children', 'children.lead'),
      title: 'Guardians: the first two weeks',
      aim: 'A guardian knows what to do in each of the first fourteen days, and whom to ask.',
      audiences: ['socialWorkers', 'judges'],
      topics: ['childProtection'],
      pillar: 'protection',
      hours: 4,
      languages: ['en'],
      questions: ['What is the child told, by whom and when?', 'Who decides when guardian and child disagree?'],
      commitments: [],
      sessions: [
        {
          inDays: -30,
          place: 'Online',
          language: 'en',
          places: 25,
          people: [
            [id('children'), 'socialWorkers', 'female', 7, 6, 6],
            ['Family court of Meridia', 'judges', 'female', 2, 2, 2],
          ],
          assessed: [8, 17],
        },
        { inDays: 33, place: 'Online', language: 'en', places: 25, people: [] },
      ],
    },
  ];
}

/** Two courses with four sessions, and two requests, one of which an offer was proposed for. Does nothing twice. */
export async function leaveTraining(ask: Ask, today: string): Promise<void> {
  await tellCourses(ask, today, stories());
  const coordinator = actorOf('authority', 'coordinator');
  const { requests } = await ask(contract.listAssistanceRequests, coordinator, { query: {} });
  if (requests.length === 0) await leaveAssistance(ask, today);
}

async function leaveAssistance(ask: Ask, today: string): Promise<void> {
  const inDays = (days: number): string => dayTextOf(dayNumberOf(today) + days);
  const offer = await ask(contract.offerAssistance, actorOf('children', 'children.lead'), {
    body: {
      title: 'Trainers in interviewing children',
      details: null,
      subjects: ['traumaAwareInterviews', 'childProtection'],
      forms: ['training'],
      languages: ['en', 'fr'],
      place: null,
      capacity: 1,
      until: inDays(200),
    },
  });
  const wanted = { languages: [], neededBy: inDays(60) };
  const request = await ask(contract.requestAssistance, actorOf('police', 'police.lead'), {
    body: {
      ...wanted,
      title: 'Training for officers who speak with children',
      purpose: 'Every district has two officers whom a child can tell what happened.',
      subjects: ['traumaAwareInterviews'],
      forms: ['training'],
    },
  });
  await ask(contract.proposeMatch, actorOf('authority', 'coordinator'), {
    params: { requestId: request.id },
    body: { offerId: offer.id },
  });
  await ask(contract.requestAssistance, actorOf('labour', 'labour.lead'), {
    body: {
      ...wanted,
      title: 'A sheet for inspections of farms',
      purpose: 'Inspectors ask the same questions at every farm and can compare them.',
      subjects: ['labourInspection', 'dataCollection'],
      forms: ['guidance', 'expert'],
    },
  });
}
