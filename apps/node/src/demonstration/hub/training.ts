// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { organisationIdOf } from '../ids.ts';
import { tellCourses, type CourseStory } from '../tell-training.ts';
import { hubActor } from './hub-actor.ts';
import type { HubPlay } from './hub-room.ts';

const id = organisationIdOf;

/** Everything of it is invented: courses, organisations and who came. */
const stories: readonly CourseStory[] = [
  {
    by: hubActor('labour'),
    title: 'Recognising forced labour at inspections',
    aim: 'Inspectors ask about debts, papers and movement at every visit, and know whom to call the same day.',
    audiences: ['labourInspectors', 'police'],
    topics: ['labourInspection', 'identification'],
    pillar: 'prevention',
    hours: 16,
    languages: ['en', 'fr'],
    questions: [
      'Which three signs point to a debt that binds a worker?',
      'Whom do you call before you write the report?',
      'What do you never ask in front of the employer?',
    ],
    commitments: [],
    sessions: [
      {
        inDays: -230,
        place: 'Fairhaven, Hall of Labour',
        language: 'en',
        places: 30,
        people: [
          [id('labour'), 'labourInspectors', 'female', 9, 9, 8],
          [id('labour'), 'labourInspectors', 'male', 8, 7, 7],
          [id('police'), 'police', 'male', 4, 4, 3],
        ],
        assessed: [18, 24, 11],
      },
      {
        inDays: -75,
        place: 'Dunmarrow, Town Hall',
        language: 'fr',
        places: 20,
        people: [
          [id('labour'), 'labourInspectors', 'female', 6, 6, 6],
          ['Inspectorate of Velmora', 'labourInspectors', 'male', 5, 4, 4],
        ],
        assessed: [9, 19],
      },
      {
        inDays: 24,
        place: 'Online',
        language: 'en',
        places: 25,
        people: [[id('unions'), 'others', 'female', 3, 0, 0]],
      },
    ],
  },
  {
    by: hubActor('children'),
    title: 'Interviewing children without harm',
    aim: 'A child tells what happened once, to one trained person, with somebody the child trusts close by.',
    audiences: ['police', 'prosecutors', 'socialWorkers'],
    topics: ['traumaAwareInterviews', 'childProtection'],
    pillar: 'protection',
    hours: 24,
    languages: ['en'],
    questions: ['Who is in the room?', 'What do you do when the child stops talking?'],
    commitments: [],
    sessions: [
      {
        inDays: -160,
        place: 'Sarvandia, House of Children',
        language: 'en',
        places: 18,
        people: [
          [id('children'), 'socialWorkers', 'female', 7, 7, 7],
          [id('justice'), 'prosecutors', 'female', 3, 3, 2],
          [id('police'), 'police', 'female', 4, 3, 3],
        ],
        assessed: [12, 31, 8],
      },
      {
        inDays: -20,
        place: 'Sarvandia, House of Children',
        language: 'en',
        places: 18,
        people: [
          [id('law'), 'others', 'female', 4, 4, 4],
          [id('police'), 'police', 'male', 5, 4, 4],
        ],
        assessed: [4, 25],
      },
      {
        inDays: 45,
        place: 'Sarvandia, House of Children',
        language: 'en',
        places: 18,
        people: [[id('justice'), 'judges', 'male', 2, 0, 0]],
      },
    ],
  },
  {
    by: hubActor('finance'),
    title: 'Following the money of traffickers',
    aim: 'Investigators ask for accounts in the first week, and banks know which patterns to report.',
    audiences: ['police', 'prosecutors', 'others'],
    topics: ['financialInvestigation', 'crossBorderCases'],
    pillar: 'prosecution',
    hours: 12,
    languages: ['en', 'ar'],
    questions: ['Which records are kept for how long?', 'What is a red flag, and what is not?'],
    commitments: [],
    sessions: [
      {
        inDays: -110,
        place: 'Zantora, Forum',
        language: 'en',
        places: 24,
        people: [
          [id('finance'), 'others', 'male', 6, 6, 6],
          [id('police'), 'police', 'male', 6, 6, 5],
          [id('justice'), 'prosecutors', 'male', 3, 3, 3],
        ],
        assessed: [13, 16],
      },
      {
        inDays: -40,
        place: 'Zantora, Forum',
        language: 'ar',
        places: 24,
        cancelled: true,
        people: [],
      },
    ],
  },
  {
    by: hubActor('survivors'),
    title: 'Listening to survivors when services are designed',
    aim: 'Services ask survivors before they decide, pay them for their time, and say what became of their advice.',
    audiences: ['shelterStaff', 'socialWorkers', 'healthWorkers'],
    topics: ['victimAssistance', 'shelters'],
    pillar: 'partnerships',
    hours: 6,
    languages: ['fr', 'en'],
    questions: [],
    commitments: [],
    sessions: [
      {
        inDays: 60,
        place: 'Morning Harbour, Reading Room',
        language: 'fr',
        places: 15,
        people: [[id('health'), 'healthWorkers', 'female', 2, 0, 0]],
      },
    ],
  },
];

/** Four courses and nine sessions of members, with who came and what assessments show. */
export async function fillTraining({ ask, today }: HubPlay): Promise<void> {
  await tellCourses(ask, today, stories);
}
