// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ContributorKind, ServiceKindCode } from '@palermo/contract';

/** A contribution of the demonstration: days are counted back from today. */
export interface PlannedContribution {
  readonly contributor: string;
  readonly kind: ContributorKind;
  readonly currency: string;
  readonly amount: string;
  readonly earmark: string;
  readonly pledged: number;
  readonly receipts: readonly (readonly [daysAgo: number, amount: string])[];
  readonly thanked: number | null;
  readonly released?: readonly [daysAgo: number, amount: string];
}

export const plannedContributions: readonly PlannedContribution[] = [
  {
    contributor: 'Government of Meridia',
    kind: 'state',
    currency: 'USD',
    amount: '250000',
    earmark: '',
    pledged: 362,
    receipts: [
      [350, '150000'],
      [150, '100000'],
    ],
    thanked: 145,
  },
  {
    contributor: 'Government of Sarvandia',
    kind: 'state',
    currency: 'EUR',
    amount: '120000',
    earmark: 'Children',
    pledged: 331,
    receipts: [[303, '120000']],
    thanked: 300,
  },
  {
    contributor: 'Larkspur Foundation',
    kind: 'foundation',
    currency: 'USD',
    amount: '40000',
    earmark: '',
    pledged: 281,
    receipts: [[270, '40000']],
    thanked: 262,
  },
  {
    contributor: 'Government of Oskandar',
    kind: 'state',
    currency: 'EUR',
    amount: '80000',
    earmark: '',
    pledged: 201,
    receipts: [[162, '40000']],
    thanked: 158,
  },
  {
    contributor: 'Fairhaven Shipping Lines',
    kind: 'business',
    currency: 'USD',
    amount: '15000',
    earmark: '',
    pledged: 118,
    receipts: [[96, '15000']],
    thanked: null,
  },
  {
    contributor: 'Government of Tirelia',
    kind: 'state',
    currency: 'JPY',
    amount: '3000000',
    earmark: '',
    pledged: 88,
    receipts: [[61, '1800000']],
    thanked: 55,
    released: [18, '600000'],
  },
];

/** How far a grant of the demonstration has come. */
export interface PlannedGrant {
  readonly title: string;
  readonly summary: string;
  readonly grantee: string;
  /** Opened by the decision about a call, and not by hand. */
  readonly byCall?: true;
  readonly country: string;
  readonly aidKinds: ServiceKindCode[];
  readonly amount: string;
  readonly earmark: string;
  /** When it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** The days on which something happened; what is not there has not happened. */
  readonly agreed?: number;
  readonly paid: readonly number[];
  readonly proposed?: number;
  readonly reports: readonly {
    readonly received: number;
    readonly spent: string;
    readonly persons: number;
    readonly counts: readonly number[];
    readonly accepted?: number;
  }[];
  readonly audited?: number;
  readonly returned?: readonly [daysAgo: number, amount: string];
  readonly closed?: number;
}

export const plannedGrants: readonly PlannedGrant[] = [
  {
    title: 'Shelter and legal aid in two ports',
    summary:
      'Places to stay, lawyers and help with wages that were never paid, for people who left forced labour at sea.',
    grantee: 'Harbour Lights Association',
    country: 'GH',
    aidKinds: ['Accommodation', 'Legal', 'Financial'],
    amount: '20000',
    earmark: '',
    from: 330,
    to: 90,
    agreed: 340,
    paid: [328, 190, 60],
    reports: [
      { received: 205, spent: '11480', persons: 46, counts: [19, 41, 23], accepted: 200 },
      { received: 75, spent: '19360', persons: 58, counts: [24, 52, 31], accepted: 70 },
    ],
    audited: 52,
    returned: [45, '640'],
    closed: 40,
  },
  {
    title: 'A way back to school',
    summary: 'Tuition, meals and counselling for children who were made to beg or to work.',
    grantee: 'Open Slate Trust',
    country: 'NP',
    aidKinds: ['Education', 'SocialCare', 'Health'],
    amount: '20000',
    earmark: 'Children',
    from: 210,
    to: -25,
    agreed: 220,
    paid: [208, 70],
    reports: [{ received: 84, spent: '11950', persons: 63, counts: [63, 38, 7], accepted: 80 }],
  },
  {
    title: 'Lawyers for domestic workers',
    summary: 'Advice in four languages, claims for compensation, and company to court and to the police.',
    grantee: 'Court Companions',
    country: 'CO',
    aidKinds: ['Legal', 'Compensation', 'AccessToJustice'],
    amount: '45000',
    earmark: '',
    from: 300,
    to: -245,
    agreed: 310,
    paid: [298],
    reports: [{ received: 6, spent: '26210', persons: 112, counts: [112, 34, 58] }],
  },
  {
    title: 'Health care on the border road',
    summary: 'A mobile clinic and a nurse who visits, for people on the move who got away from their exploiters.',
    grantee: 'Road Clinic Cooperative',
    byCall: true,
    country: 'MR',
    aidKinds: ['Health', 'SocialCare'],
    amount: '18000',
    earmark: '',
    from: 40,
    to: -203,
    agreed: 48,
    paid: [],
    proposed: 2,
    reports: [],
  },
  {
    title: 'Livelihoods after return',
    summary: 'Training in trades and small starting funds for people who came home.',
    grantee: 'New Keel Workshop',
    byCall: true,
    country: 'AL',
    aidKinds: ['Livelihood', 'Financial'],
    amount: '16500',
    earmark: '',
    from: -20,
    to: -250,
    paid: [],
    reports: [],
  },
];

/** What one unit was worth in dollars on the first day of each of the last months, the oldest first. */
export const plannedRates: readonly (readonly [currency: string, rates: readonly string[]])[] = [
  [
    'EUR',
    [
      '1.0540',
      '1.0415',
      '1.0380',
      '1.0475',
      '1.0810',
      '1.1130',
      '1.1345',
      '1.1520',
      '1.1610',
      '1.1655',
      '1.1720',
      '1.1640',
      '1.1585',
    ],
  ],
  [
    'JPY',
    [
      '0.00664',
      '0.00639',
      '0.00645',
      '0.00667',
      '0.00668',
      '0.00700',
      '0.00694',
      '0.00690',
      '0.00677',
      '0.00678',
      '0.00674',
      '0.00660',
      '0.00648',
    ],
  ],
];
