// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** Services, referrals, hand-overs and shelter places. */
export const serviceErrors = {
  'service.closed': {
    kind: 'conflict',
    what: 'This service is closed or takes no referrals.',
    todo: 'Choose another service from the directory.',
  },
  'service.full': {
    kind: 'conflict',
    what: 'No place is free.',
    todo: 'Correct the number of free places, or choose another service.',
  },
  'service.no-places': {
    kind: 'invalid',
    what: 'There are not that many places.',
    todo: 'Enter how many of the places are free, or change how many there are.',
  },
  'stay.under-way': {
    kind: 'conflict',
    what: 'A stay of this referral is under way already.',
    todo: 'Look at who stays in your places.',
  },
  'referral.own-service': {
    kind: 'invalid',
    what: 'This service is your own organisation’s.',
    todo: 'Record what you give as a service of your own.',
  },
  'referral.firewall': {
    kind: 'forbidden',
    what: 'Immigration enforcement takes part in no services and takes over no cases.',
    todo: 'Choose another organisation.',
  },
  'referral.class-not-needed': {
    kind: 'invalid',
    what: 'A service of this kind does not need all of these parts of the case.',
    todo: 'Leave those parts out. What the person wants it to see besides can be released apart from the referral.',
  },
  'referral.time': {
    kind: 'invalid',
    what: 'An answer is asked for within thirty days.',
    todo: 'Choose another day.',
  },
  'referral.release-ends': {
    kind: 'invalid',
    what: 'The release would end before the answer is due.',
    todo: 'Release it for longer, or ask for an earlier answer.',
  },
  'referral.over': {
    kind: 'conflict',
    what: 'The time to answer this referral has passed.',
    todo: 'Ask the other organisation to send it again.',
  },
  'referral.known': {
    kind: 'conflict',
    what: 'Your organisation has imported this case already.',
    todo: 'Tell the other organisation that both hold the same case.',
  },
  'referral.hand-over-waiting': {
    kind: 'conflict',
    what: 'Another organisation was asked already to take over this case.',
    todo: 'Withdraw that request first.',
  },
  'feedback.given': {
    kind: 'conflict',
    what: 'Feedback on this service was given already.',
    todo: 'Each service is asked about once.',
  },
} as const satisfies Record<string, ErrorEntry>;
