// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about services, referrals and places. */
export default {
  service: {
    closed: {
      what: 'This service is closed or takes no referrals.',
      todo: 'Choose another service from the directory.',
    },
    full: { what: 'No place is free.', todo: 'Correct the number of free places, or choose another service.' },
    'no-places': {
      what: 'There are not that many places.',
      todo: 'Enter how many of the places are free, or change how many there are.',
    },
  },
  stay: {
    'under-way': { what: 'A stay of this referral is under way already.', todo: 'Look at who stays in your places.' },
  },
  referral: {
    'own-service': {
      what: 'This service is your own organisation’s.',
      todo: 'Record what you give as a service of your own.',
    },
    firewall: {
      what: 'Immigration enforcement takes part in no services and takes over no cases.',
      todo: 'Choose another organisation.',
    },
    'class-not-needed': {
      what: 'A service of this kind does not need all of these parts of the case.',
      todo: 'Leave those parts out. What the person wants it to see besides can be released apart from the referral.',
    },
    time: { what: 'An answer is asked for within thirty days.', todo: 'Choose another day.' },
    'release-ends': {
      what: 'The release would end before the answer is due.',
      todo: 'Release it for longer, or ask for an earlier answer.',
    },
    over: {
      what: 'The time to answer this referral has passed.',
      todo: 'Ask the other organisation to send it again.',
    },
    known: {
      what: 'Your organisation has imported this case already.',
      todo: 'Tell the other organisation that both hold the same case.',
    },
    'hand-over-waiting': {
      what: 'Another organisation was asked already to take over this case.',
      todo: 'Withdraw that request first.',
    },
  },
  feedback: {
    given: { what: 'Feedback on this service was given already.', todo: 'Each service is asked about once.' },
  },
} as const;
