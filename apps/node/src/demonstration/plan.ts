// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ask } from './ask.ts';
import type { OrganisationKey } from './country.ts';
import { actorOf, organisationIdOf } from './ids.ts';
import { playPlan, type PlannedMeasure } from './play-plan.ts';

type Lead = { readonly lead: OrganisationKey } & Omit<PlannedMeasure, 'leadId'>;

/** A dozen measures of the invented country: done ones, late ones, one that nobody tells of, one without milestones. */
const measures: readonly Lead[] = [
  {
    title: 'Decide on identification within 30 days',
    pillar: 'protection',
    answers: ['global-plan/PREV-04', 'protocol/ART-06'],
    lead: 'authority',
    from: -500,
    until: 500,
    milestones: [
      ['Procedure agreed on', -400, 410],
      ['Second panel sits', -60, 50],
      ['All files kept in one place', 200, null],
    ],
    indicators: [{ preset: 'decisionsIn30Days', baseline: 20, target: 90 }],
  },
  {
    title: 'Find more victims of forced labour',
    pillar: 'prevention',
    answers: ['global-plan/PREV-09', 'p29/ART-02', 'sdg/8.7'],
    lead: 'labour',
    targetGroups: ['workers', 'migrants'],
    budget: '850000',
    from: -420,
    until: 600,
    milestones: [
      ['Joint inspections with the police begin', -300, 280],
      ['Farms of the south inspected', -20, null],
    ],
    indicators: [
      { preset: 'labourDetected', baseline: 100, target: 4000 },
      { title: 'Joint inspections in a year', baseline: 12, target: 80, value: 44, daysAgo: 90 },
    ],
  },
  {
    title: 'Open a second shelter for women with children',
    pillar: 'protection',
    answers: ['global-plan/PROT-08', 'global-plan/PROT-04'],
    lead: 'reeds',
    targetGroups: ['women', 'children'],
    budget: '1400000',
    from: -300,
    until: 200,
    milestones: [
      ['House found', -150, 140],
      ['Staff trained', -30, 25],
      ['Doors open', 90, null],
    ],
    indicators: [{ title: 'Places', baseline: 24, target: 60, value: 24, daysAgo: 30 }],
  },
  {
    title: 'Give every child a guardian',
    pillar: 'protection',
    answers: ['global-plan/PROT-13', 'sdg/16.2', 'accelerated-action/CAA-01'],
    lead: 'children',
    targetGroups: ['children'],
    from: -380,
    until: 350,
    milestones: [
      ['Twenty guardians trained', -200, 190],
      ['Duty rota for nights', -45, null],
    ],
    indicators: [
      {
        title: 'Children with a guardian within 48 hours, of a hundred',
        baseline: 35,
        target: 95,
        value: 71,
        daysAgo: 60,
      },
    ],
  },
  {
    title: 'Do not punish victims for what they were forced to do',
    pillar: 'protection',
    answers: ['global-plan/PROT-06', 'p29/ART-04'],
    lead: 'prosecution',
    from: -250,
    until: 300,
    milestones: [['Guidance for prosecutors', -100, 95]],
  },
  {
    title: 'Follow the money in every case',
    pillar: 'prosecution',
    answers: ['global-plan/PROS-04', 'global-plan/PROS-07'],
    lead: 'police',
    from: -400,
    until: 100,
    milestones: [
      ['Agreement with banks', -320, 300],
      ['Analysts hired', -250, null],
    ],
    indicators: [{ preset: 'suspectsConvicted', baseline: 0, target: 120 }],
  },
  {
    title: 'Train prosecutors in evidence from phones',
    pillar: 'prosecution',
    answers: ['global-plan/PROS-01', 'declaration-2021/ICT'],
    lead: 'prosecution',
    targetGroups: ['officials'],
    from: -200,
    until: 60,
    milestones: [
      ['First course', -120, 118],
      ['Second course', 30, null],
    ],
    indicators: [{ title: 'Prosecutors trained', baseline: 0, target: 60, value: 31, daysAgo: 118 }],
  },
  {
    title: 'Tell young people before the summer',
    pillar: 'prevention',
    answers: ['global-plan/PREV-05', 'protocol/ART-09'],
    lead: 'helpline',
    targetGroups: ['children', 'migrants'],
    budget: '90000',
    from: -480,
    until: -100,
    milestones: [
      ['Material in five languages', -300, 310],
      ['Campaign run', -150, 148],
    ],
    indicators: [{ title: 'Schools reached', baseline: 0, target: 120, value: 134, daysAgo: 148 }],
  },
  {
    title: 'Help victims to claim compensation',
    pillar: 'protection',
    answers: ['global-plan/PROT-14', 'protocol/ART-06'],
    lead: 'advocates',
    from: -460,
    until: 260,
    milestones: [
      ['Lawyers named in every region', -350, 355],
      ['Fund for costs', 150, null],
    ],
    indicators: [{ title: 'Claims filed', baseline: 3, target: 60, value: 12, daysAgo: 430 }],
  },
  {
    title: 'Report figures by one standard',
    pillar: 'prevention',
    answers: ['global-plan/PREV-03', 'coordination-resolution/CALL-11', 'global-plan/PART-09'],
    lead: 'rapporteur',
    from: -500,
    until: 400,
    milestones: [
      ['Organisations agree on one form', -420, 430],
      ['First return sent', -60, 58],
    ],
    indicators: [{ preset: 'victimsDetected', baseline: 0, target: 30_000 }],
  },
  {
    title: 'Meet with neighbours every half year',
    pillar: 'partnerships',
    answers: ['global-plan/PART-02', 'coordination-resolution/CALL-02'],
    lead: 'authority',
    from: -100,
    until: 700,
    milestones: [
      ['First meeting', -10, 8],
      ['Second meeting', 170, null],
    ],
  },
  {
    title: 'Set up a platform with businesses and unions',
    pillar: 'partnerships',
    answers: ['global-plan/PART-04'],
    lead: 'labour',
    targetGroups: ['businesses', 'workers'],
    from: 60,
    until: 500,
    milestones: [],
  },
];

/** Leaves the plan of action of the invented country. */
export async function leavePlan(ask: Ask, today: string): Promise<void> {
  const coordinator = actorOf('authority', 'coordinator');
  await playPlan(
    { ask, coordinator, today },
    {
      name: 'country',
      title: 'National plan of action of Meridia',
      currency: 'EUR',
      measures: measures.map(({ lead, ...measure }) => ({ ...measure, leadId: organisationIdOf(lead) })),
    },
  );
}
