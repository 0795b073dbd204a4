// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PracticeStory } from '../tell-outreach.ts';
import { hubActor } from './hub-actor.ts';

const secretariat = hubActor('secretariat');

/** All of it is invented: members, places and figures. One is a draft, one is proposed, one was returned. */
export const hubPractices: readonly PracticeStory[] = [
  {
    practice: {
      title: 'One form for first referrals, in eleven languages',
      problem: 'Each member had its own form, and people told their story again at every door.',
      done: 'One page, agreed by all members, that a person keeps. It says what they want to pass on and to whom. Whoever receives it asks nothing that stands there already.',
      needs: 'Two days to agree on it, a yearly review, and printing.',
      evidence: 'evaluated',
      shows:
        'An evaluator from outside followed 212 referrals: the same questions were asked again in 1 of 8, where it had been 3 of 4 before. Waiting times did not change.',
      place: 'Four invented harbour towns',
      pillar: 'partnerships',
      tags: ['coordination', 'survivors'],
      contact: 'Referral desk of the Oskandar Office for Safe Migration',
    },
    author: hubActor('migration'),
    until: 'published',
    reviewer: hubActor('survivors'),
    note: 'Members of our network were asked while it was written, and were paid for it. What it does not change is said as well.',
    releasedBy: secretariat,
    adoptions: [
      {
        by: hubActor('refugees'),
        daysAgo: 210,
        changed: 'Two more languages, and a spoken version.',
        result: 'Used in 90 referrals; nobody counted repeated questions yet.',
      },
      {
        by: hubActor('health'),
        daysAgo: 120,
        changed: 'A line for medicines that must not be interrupted.',
        result: null,
      },
    ],
  },
  {
    practice: {
      title: 'Inspectors ask about fees before they ask about papers',
      problem: 'Workers who feared for their stay said nothing about what they had paid to get the job.',
      done: 'The first three questions of an inspection are about fees, debts and who keeps the passport. Nothing that is said is passed on to immigration enforcement, and that is said first.',
      needs: 'A written rule on what is not passed on, and a day of training.',
      evidence: 'compared',
      shows:
        'In 40 inspections with the new order of questions, debts were told of in 22; in 40 others in the same branch and season, in 9. The inspectors had volunteered, which may explain a part of it.',
      place: 'Invented farming districts',
      pillar: 'prevention',
      tags: ['labourInspection', 'recruitment'],
      contact: 'Inspections unit of the Velmora Institute for Fair Work',
    },
    author: hubActor('labour'),
    until: 'published',
    reviewer: secretariat,
    note: 'The comparison is described with its weakness. Published.',
    releasedBy: secretariat,
    adoptions: [
      {
        by: hubActor('unions'),
        daysAgo: 60,
        changed: 'Asked by workplace representatives, not by inspectors.',
        result: null,
      },
    ],
  },
  {
    practice: {
      title: 'Survivors decide what a poster shows',
      problem: 'Posters showed chains and frightened faces, and nobody recognised themselves in them.',
      done: 'A paid panel of survivors chooses pictures and words, and can stop a poster. The agency explains, and does not vote.',
      needs: 'Fees for the panel, somebody who looks after its members, and four weeks more.',
      evidence: 'followed',
      shows:
        'Calls that mention a poster rose from 4 to 11 a month in the two districts where it hung. There was no comparison.',
      place: 'Invented lake towns',
      pillar: 'prevention',
      tags: ['awareness', 'survivors'],
      contact: 'Office of the Morning Harbour Survivors Network',
    },
    author: hubActor('survivors'),
    until: 'published',
    reviewer: hubActor('education'),
    note: 'Clear enough that we could begin tomorrow.',
    adoptions: [],
  },
  {
    practice: {
      title: 'A joint list of warning signs for bank clerks',
      problem: 'Clerks reported much that led nowhere, and little that mattered.',
      done: 'Ten signs, each with an example of what looks like it and is harmless.',
      needs: 'Half a day for each branch.',
      evidence: 'untested',
      shows: null,
      place: 'Nowhere yet',
      pillar: 'prosecution',
      tags: ['financial'],
      contact: 'Desk for typologies of the Zantora Financial Intelligence Forum',
    },
    author: hubActor('finance'),
    until: 'returned',
    reviewer: hubActor('rights'),
    note: 'Three of the signs describe people by where they come from. Take them out, and say who looks at complaints.',
  },
  {
    practice: {
      title: 'Judges hear children by video from a room that they know',
      problem: 'Children met those who had harmed them in the corridor of the court.',
      done: 'The child is heard once, from the place where they are looked after. The recording stands for every later hearing.',
      needs: 'A law that admits the recording, two cameras, and a person of trust beside the child.',
      evidence: 'followed',
      shows: 'All 17 hearings of the first year were held so; none was repeated.',
      place: 'Two invented districts',
      pillar: 'prosecution',
      tags: ['children', 'court'],
      contact: 'Children’s desk of the Quellan Institute of Justice',
    },
    author: hubActor('justice'),
    until: 'proposed',
  },
  {
    practice: {
      title: 'Counting the same thing in the same week',
      problem: 'Figures of members could not be added up, because each counted at another time of the year.',
      done: 'All members count open cases in the first week of March, by one definition.',
      needs: 'An hour of each member.',
      evidence: 'untested',
      shows: null,
      place: 'Members of the group',
      pillar: 'partnerships',
      tags: ['data'],
      contact: 'Methods desk of the Numeria Statistical Office',
    },
    author: hubActor('statistics'),
    until: 'drafted',
  },
];
