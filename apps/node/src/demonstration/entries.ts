// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseId, FieldValuesOnWire } from '@palermo/contract';
import type { Ask } from './ask.ts';
import type { OrganisationKey } from './country.ts';
import { dayNumberOf, dayTextOf } from './days.ts';
import { actorOf, entryIdOf } from './ids.ts';

const purpose = 'protection' as const;

/** Organisations that keep such forms, each with its newest cases. */
const keepers: readonly OrganisationKey[] = ['reeds', 'children', 'authority'];
const casesEach = 5;

/** A form that was filled: which one, and what it says on that day. */
type Filled = readonly [kind: string, values: (day: (inDays: number) => string) => FieldValuesOnWire];

const ofChildren: readonly Filled[] = [
  [
    'guardianAppointment',
    (day) => ({
      guardianState: 'asked',
      guardianDueOn: day(6),
      guardianOrganisation: 'Family court of Meridia',
    }),
  ],
  [
    'familyLink',
    () => ({
      linkName: 'Orlina, an aunt',
      linkRelation: 'otherRelative',
      linkIsGuardian: false,
      linkSafety: 'safe',
      linkSuspected: 'no',
      linkWish: 'Wants to write to her every week.',
    }),
  ],
  [
    'familyLink',
    () => ({
      linkName: 'A man called uncle',
      linkRelation: 'notRelated',
      linkIsGuardian: false,
      linkSafety: 'notSafe',
      linkSuspected: 'suspected',
      linkWish: 'Never wants to see him again.',
    }),
  ],
  ['careArrangement', (day) => ({ careKind: 'foster', careFrom: day(-9), careChecked: true, careVisitOn: day(5) })],
  [
    'childViews',
    (day) => ({
      viewsOn: day(-4),
      viewsAbout: 'Where to live',
      viewsWords: 'I want to stay where I am, with the dog.',
      viewsFollowed: 'yes',
    }),
  ],
  [
    'bestInterestsAssessment',
    (day) => ({
      assessmentOn: day(-3),
      assessmentQuestion: 'Where the child lives until the decision',
      assessmentViews: 'Wants to stay with the foster family.',
      assessmentAdvice: 'Stay; a visit every week; look again when there is a guardian.',
      assessmentReviewOn: day(25),
    }),
  ],
];

const ofEverybody: readonly Filled[] = [
  [
    'riskAssessment',
    (day) => ({
      riskOn: day(-5),
      riskLevel: 'medium',
      riskFrom: 'The former employer knows the town.',
      riskPlan: 'Goes out with somebody; another number; knows whom to call.',
      riskReviewOn: day(9),
    }),
  ],
  [
    'personalNeeds',
    (day) => ({
      personalOn: day(-5),
      personalAdjustments: ['quietSpace'],
      personalWorkerGender: 'woman',
      personalCalm: 'To sit near the door.',
    }),
  ],
];

/** Fills forms about families, care, risks and needs in some of the newest cases; what is there already stays as it is. */
export async function leaveEntries(ask: Ask, today: string): Promise<void> {
  const day = (inDays: number) => dayTextOf(dayNumberOf(today) + inDays);
  for (const organisation of keepers) {
    const worker = actorOf(organisation);
    for (const [majority, forms] of [
      ['child', [...ofChildren, ...ofEverybody]],
      ['adult', ofEverybody],
    ] as const) {
      const { cases } = await ask(contract.listCases, worker, { query: { status: 'active', majority, limit: 40 } });
      for (const { id } of cases.filter(({ own }) => own).slice(0, casesEach)) {
        await fillForms(ask, { worker, caseId: id, forms, day });
      }
    }
  }
}

interface Filling {
  readonly worker: ReturnType<typeof actorOf>;
  readonly caseId: CaseId;
  readonly forms: readonly Filled[];
  readonly day: (inDays: number) => string;
}

async function fillForms(ask: Ask, { worker, caseId, forms, day }: Filling): Promise<void> {
  for (const [index, [kind, values]] of forms.entries()) {
    const id = entryIdOf(`${caseId} ${index}`);
    await ask(contract.addEntry, worker, { params: { caseId }, body: { id, kind, values: values(day), purpose } });
  }
}
