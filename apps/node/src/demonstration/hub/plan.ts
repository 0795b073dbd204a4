// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PillarCode } from '@palermo/contract';
import { organisationIdOf } from '../ids.ts';
import { playPlan, type PlannedMeasure, type PlannedMilestone } from '../play-plan.ts';
import { hubActor } from './hub-actor.ts';
import type { HubRoom } from './hub-room.ts';
import type { MemberKey } from './hub.ts';

type Row = readonly [title: string, lead: MemberKey | 'secretariat', answers: string];

/** Forty measures of the coordination group under the four pillars; all invented. */
const rows: Readonly<Record<PillarCode, readonly Row[]>> = {
  prevention: [
    ['Compare recruitment rules of forty countries', 'labour', 'p29/ART-02'],
    ['Guide to fair recruitment', 'employers', 'global-plan/PREV-09'],
    ['Lessons on trafficking for schools', 'education', 'global-plan/PREV-06'],
    ['Campaign for the World Day', 'secretariat', 'global-plan/PREV-05'],
    ['Birth registration in camps', 'refugees', 'global-plan/PREV-07'],
    ['Study of demand in fisheries', 'sea', 'global-plan/PREV-08'],
    ['Standard data on patterns', 'statistics', 'coordination-resolution/CALL-11'],
    ['Safety rules for online markets', 'technology', 'declaration-2021/ICT'],
    ['Warning signs for hotels', 'tourism', 'global-plan/PREV-10'],
    ['Preparedness before disasters', 'disaster', 'global-plan/PREV-01'],
  ],
  protection: [
    ['Guidance on children’s best interests', 'children', 'global-plan/PROT-13'],
    ['Network of family tracing', 'migration', 'coordination-resolution/CALL-12'],
    ['Health care without questions on status', 'health', 'global-plan/PROT-12'],
    ['Survivors sit on every panel', 'survivors', 'global-plan/PROT-15'],
    ['Model clause against punishing victims', 'rights', 'global-plan/PROT-06'],
    ['Legal aid across borders', 'law', 'global-plan/PROT-14'],
    ['Safe return checklist', 'migration', 'global-plan/PROT-10'],
    ['Shelters for women in conflict', 'women', 'global-plan/PROT-08'],
    ['Food aid that does not expose', 'food', 'global-plan/PROT-01'],
    ['Referral mechanisms compared', 'secretariat', 'global-plan/PROT-04'],
  ],
  prosecution: [
    ['Joint investigation handbook', 'police', 'global-plan/PROS-08'],
    ['Red flags for banks', 'finance', 'global-plan/PROS-07'],
    ['Liability of companies', 'law', 'global-plan/PROS-03'],
    ['Training of judges', 'justice', 'global-plan/PROS-05'],
    ['Cargo checks at ports', 'customs', 'protocol/ART-11-13'],
    ['Evidence from online platforms', 'technology', 'declaration-2021/ICT'],
    ['Model law on all forms', 'parliament', 'global-plan/PROS-01'],
    ['Corruption at borders', 'rights', 'global-plan/PROS-06'],
    ['Trafficking in sport', 'sport', 'global-plan/PROS-02'],
    ['Assets back to victims', 'finance', 'global-plan/PROS-04'],
  ],
  partnerships: [
    ['Common framework of indicators', 'secretariat', 'coordination-resolution/CALL-04'],
    ['Two meetings of all members a year', 'secretariat', 'coordination-resolution/CALL-06'],
    ['Register of ratifications', 'rights', 'coordination-resolution/CALL-08'],
    ['Offers and requests of assistance', 'development', 'coordination-resolution/CALL-07'],
    ['Cities against trafficking', 'cities', 'global-plan/PART-04'],
    ['Unions and employers at one table', 'unions', 'global-plan/PART-04'],
    ['Faith communities inform', 'faith', 'accelerated-action/CAA-02'],
    ['Joint research agenda', 'research', 'global-plan/PART-02'],
    ['Pledges to the trust fund', 'development', 'coordination-resolution/CALL-10'],
    ['Answers to special rapporteurs', 'rights', 'coordination-resolution/CALL-09'],
  ],
};

/** Milestones of a measure by its place: some done, some late, some to come, and of every eleventh measure none. */
function milestonesOf(at: number): readonly PlannedMilestone[] {
  if (at % 11 === 10) return [];
  const isBehind = at % 4 === 3;
  const isDone = at % 5 === 0;
  return [
    ['Terms of reference agreed on', -300 + at, 290 - at],
    ['First draft with members', -120 + at, isBehind ? null : 115 - at],
    ['Published', isDone ? -50 : 150 + at * 3, isDone ? 48 : null],
  ];
}

function measureOf(pillar: PillarCode, [title, lead, answers]: Row, at: number): PlannedMeasure {
  return {
    title,
    pillar,
    answers: [answers],
    leadId: organisationIdOf(lead),
    partnerIds: lead === 'secretariat' ? [] : [organisationIdOf('secretariat')],
    budget: String(20_000 + at * 1500),
    from: -330 + at * 2,
    until: 180 + at * 6,
    milestones: milestonesOf(at),
    indicators:
      at % 3 === 0
        ? [
            {
              title: 'Countries that use it',
              baseline: 0,
              target: 40,
              value: (at * 7) % 43,
              daysAgo: at % 2 === 0 ? 60 : 400,
            },
          ]
        : [],
  };
}

/** The plan of action of the coordination group. */
export const fillHubPlan: HubRoom = async ({ ask, today }) => {
  const measures = Object.entries(rows).flatMap(([pillar, own]) => own.map((row) => ({ pillar, row })));
  await playPlan(
    { ask, coordinator: hubActor('secretariat'), today },
    {
      name: 'hub',
      title: 'Plan of action of the coordination group',
      currency: 'USD',
      measures: measures.map(({ pillar, row }, at) => measureOf(pillar as PillarCode, row, at)),
    },
  );
};
