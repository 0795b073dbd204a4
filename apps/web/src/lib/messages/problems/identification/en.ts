// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about the identification of victims. */
export default {
  identification: {
    moved: { what: 'Somebody else moved this case meanwhile.', todo: 'Look where it stands now and decide again.' },
    'not-offered': {
      what: 'This cannot be done with the case where it stands, or not by you.',
      todo: 'Open the case to see what can be done and by whom.',
    },
    'too-early': { what: 'The time that the person has is not over.', todo: 'Wait until the day that is named.' },
    'too-late': { what: 'The time for this is over.', todo: 'Ask the authority that decides what can still be done.' },
    'same-person': { what: 'Whoever took the decision cannot take it again.', todo: 'Ask a colleague who decides.' },
    'panel-waiting': { what: 'The panel has not spoken yet.', todo: 'Wait for the opinions that are needed.' },
    'against-panel': {
      what: 'The majority of the panel says otherwise.',
      todo: 'Decide as the panel voted, or bring the case before it again.',
    },
    'not-released': {
      what: 'The authority that decides cannot see what happened.',
      todo: 'Release the case to it in the same step.',
    },
    'with-identity': {
      what: 'The person does not want to be named.',
      todo: 'Leave out identity, contact and location.',
    },
    'no-panel': { what: 'No panel waits for an opinion of yours.', todo: 'Open the case to see where it stands.' },
    'opinion-given': {
      what: 'Your organisation has given its opinion.',
      todo: 'It stays as it was given; talk to the authority that decides.',
    },
    'no-letter': {
      what: 'There is no letter to show.',
      todo: 'A letter comes with a decision whose reasons you may read.',
    },
  },
} as const;
