// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ServiceKindCode } from '@palermo/contract';

export type Assessor = 'labour' | 'rights' | 'law';

/** How far an application of the demonstration has come. */
export interface PlannedApplication {
  readonly organisation: string;
  readonly kind: string;
  readonly country: string;
  readonly founded: number;
  readonly title: string;
  readonly summary: string;
  readonly aidKinds: readonly ServiceKindCode[];
  readonly amount: string;
  readonly months: number;
  /** The day on which the project begins. */
  readonly starts: number;
  /** On which day it came in; a draft never did. */
  readonly submitted: number | null;
  readonly withdrawn?: number;
  /** True for one that goes on to assessment; the reason for one that does not. */
  readonly finding?: true | string;
  /** Who was asked, and the points that each gave for every line of the sheet, where the sheet is in. */
  readonly sheets?: Readonly<
    Partial<Record<Assessor, readonly [number, number, number, number] | 'declared' | 'waiting'>>
  >;
  readonly outcome?: readonly ['approved' | 'reserve' | 'declined', reason: string];
}

/** What came in to the call that was decided. */
export const decidedApplications: readonly PlannedApplication[] = [
  {
    organisation: 'Road Clinic Cooperative',
    kind: 'community',
    country: 'MR',
    founded: 2014,
    title: 'Health care on the border road',
    summary: 'A mobile clinic and a nurse who visits, for people on the move who got away from their exploiters.',
    aidKinds: ['Health', 'SocialCare'],
    amount: '18000',
    months: 8,
    starts: 40,
    submitted: 121,
    finding: true,
    sheets: { labour: [9, 8, 9, 8], rights: [9, 8, 9, 7] },
    outcome: ['approved', 'It goes where nobody else goes, and the plan for safety is sound.'],
  },
  {
    organisation: 'New Keel Workshop',
    kind: 'ngo',
    country: 'AL',
    founded: 2009,
    title: 'Livelihoods after return',
    summary: 'Training in trades and small starting funds for people who came home.',
    aidKinds: ['Livelihood', 'Financial'],
    amount: '16500',
    months: 8,
    starts: -20,
    submitted: 114,
    finding: true,
    sheets: { rights: [8, 8, 8, 7], law: [9, 7, 8, 8] },
    outcome: ['approved', 'Those who were trained before have kept their work.'],
  },
  {
    organisation: 'Lantern Street House',
    kind: 'survivorLed',
    country: 'PH',
    founded: 2017,
    title: 'A night line and six beds',
    summary: 'A telephone line at night, and six beds for the first week.',
    aidKinds: ['Accommodation', 'SocialCare'],
    amount: '19500',
    months: 8,
    starts: 30,
    submitted: 116,
    finding: true,
    sheets: { labour: [8, 7, 8, 6], law: [8, 7, 7, 6] },
    outcome: ['reserve', 'A strong project; the money of this call is not enough for it.'],
  },
  {
    organisation: 'Westermoor Legal Clinic',
    kind: 'ngo',
    country: 'GH',
    founded: 2001,
    title: 'Claims for wages that were never paid',
    summary: 'Lawyers who bring claims for wages, and who stay until they are paid.',
    aidKinds: ['Legal', 'Compensation'],
    amount: '14000',
    months: 6,
    starts: 35,
    submitted: 112,
    finding: true,
    sheets: { labour: [6, 6, 7, 5], rights: [6, 5, 6, 6] },
    outcome: ['declined', 'Other funds are open to this work; the plan does not say why they were not asked.'],
  },
  {
    organisation: 'Bright Quay Advisers',
    kind: 'other',
    country: 'NL',
    founded: 2020,
    title: 'A study of good practice',
    summary: 'A study with recommendations.',
    aidKinds: ['RightsBasedTraining'],
    amount: '20000',
    months: 4,
    starts: 30,
    submitted: 110,
    finding: 'The call is for organisations that help survivors themselves.',
  },
  {
    organisation: 'Wellspring Kitchen',
    kind: 'community',
    country: 'PE',
    founded: 2016,
    title: 'Meals and company',
    summary: 'A kitchen run with survivors.',
    aidKinds: ['SocialCare'],
    amount: '9000',
    months: 8,
    starts: 35,
    submitted: 125,
    withdrawn: 118,
  },
];

/** What came in to the call that is open: an application in every state. */
export const openApplications: readonly PlannedApplication[] = [
  {
    organisation: 'Open Slate Trust',
    kind: 'ngo',
    country: 'NP',
    founded: 2006,
    title: 'Back to class in the hills',
    summary: 'Bridge classes, meals and a counsellor for children who were made to work.',
    aidKinds: ['Education', 'SocialCare'],
    amount: '19800',
    months: 8,
    starts: -90,
    submitted: 13,
    finding: true,
    sheets: { labour: [9, 8, 8, 8], law: [8, 8, 9, 7] },
  },
  {
    organisation: 'Paper Boat Guardians',
    kind: 'ngo',
    country: 'MA',
    founded: 2012,
    title: 'A guardian within a week',
    summary: 'Trained guardians for children who arrive alone.',
    aidKinds: ['Legal', 'SocialCare'],
    amount: '17500',
    months: 8,
    starts: -80,
    submitted: 11,
    finding: true,
    sheets: { rights: [7, 8, 9, 7], labour: 'declared' },
  },
  {
    organisation: 'Morning Harbour Survivors Network',
    kind: 'survivorLed',
    country: 'KH',
    founded: 2015,
    title: 'Elder sisters',
    summary: 'Young women who came out of it stand by girls who are coming out of it.',
    aidKinds: ['SocialCare', 'Education'],
    amount: '12400',
    months: 7,
    starts: -85,
    submitted: 10,
    finding: true,
    sheets: { rights: 'waiting', law: 'waiting' },
  },
  {
    organisation: 'Halvesta Youth House',
    kind: 'community',
    country: 'MD',
    founded: 2018,
    title: 'Rooms of their own',
    summary: 'Four rooms and a youth worker, for those who turn eighteen in care.',
    aidKinds: ['Accommodation', 'Livelihood'],
    amount: '20000',
    months: 8,
    starts: -90,
    submitted: 7,
    finding: true,
  },
  {
    organisation: 'First Light Kitchen',
    kind: 'community',
    country: 'SN',
    founded: 2024,
    title: 'Breakfast before school',
    summary: 'Breakfast, and somebody to talk to, for children who beg.',
    aidKinds: ['SocialCare'],
    amount: '8000',
    months: 6,
    starts: -75,
    submitted: 5,
  },
  {
    organisation: 'Kite and Compass',
    kind: 'ngo',
    country: 'LB',
    founded: 2011,
    title: 'Family tracing',
    summary: 'Finding families, and preparing both sides before a child goes home.',
    aidKinds: ['SafeReturn', 'SocialCare'],
    amount: '15200',
    months: 8,
    starts: -95,
    submitted: 3,
  },
  {
    organisation: 'Amber Gate Institute',
    kind: 'academic',
    country: 'AT',
    founded: 1998,
    title: 'Training for trainers',
    summary: 'A course for those who train others.',
    aidKinds: ['RightsBasedTraining'],
    amount: '18000',
    months: 5,
    starts: -80,
    submitted: 12,
    finding: 'The call is for organisations that help children and young people themselves.',
  },
  {
    organisation: 'Juniper Lane Shelter',
    kind: 'faithBased',
    country: 'UG',
    founded: 2013,
    title: 'A garden and a fence',
    summary: 'A safer yard for the children of the shelter.',
    aidKinds: ['Accommodation'],
    amount: '6500',
    months: 4,
    starts: -80,
    submitted: 14,
    withdrawn: 9,
  },
  {
    organisation: 'Little Ferry Association',
    kind: 'ngo',
    country: 'BD',
    founded: 2010,
    title: 'School on the river',
    summary: 'A boat that is a school.',
    aidKinds: ['Education'],
    amount: '16000',
    months: 8,
    starts: -90,
    submitted: null,
  },
];
