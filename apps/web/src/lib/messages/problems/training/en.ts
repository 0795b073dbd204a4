// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about courses and technical assistance. */
export default {
  training: {
    retired: {
      what: 'This course is not given any more.',
      todo: 'Take the course into use again, or plan a session of another.',
    },
    full: {
      what: 'More people would be registered than there are places.',
      todo: 'Register fewer people, or ask whoever runs the session for more places.',
    },
    begun: {
      what: 'The session has begun or was cancelled. Nobody registers for it any more.',
      todo: 'Ask whoever runs the session to count who came, or choose another session.',
    },
    'questions-answered': {
      what: 'Somebody answered these questions already. They stay, so that before and after are about the same.',
      todo: 'Add a course of its own with the new questions.',
    },
  },
  assistance: {
    settled: {
      what: 'This request is agreed, delivered or withdrawn.',
      todo: 'Load the request again. For something more, ask in a request of its own.',
    },
    'own-offer': {
      what: 'This offer is of the organisation that asks.',
      todo: 'Choose an offer of another organisation.',
    },
    'offer-ended': { what: 'This offer has ended.', todo: 'Choose another offer.' },
    'offer-full': {
      what: 'This offer serves as many requests as it can.',
      todo: 'Choose another offer, or wait until something is delivered.',
    },
    'proposed-there': {
      what: 'This offer is proposed for the request already.',
      todo: 'Wait for the answer of both sides.',
    },
    answered: { what: 'This proposal was answered already.', todo: 'Load the request again and see how it stands.' },
    'not-agreed': {
      what: 'Both sides have not agreed yet, or it was delivered already.',
      todo: 'Load the request again and see how it stands.',
    },
    'not-delivered': { what: 'Nothing was delivered yet.', todo: 'Say how useful it was once it is delivered.' },
  },
} as const;
