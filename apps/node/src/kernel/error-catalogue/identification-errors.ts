// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** Moves of identification. */
export const identificationErrors = {
  'identification.moved': {
    kind: 'conflict',
    what: 'Somebody else moved this case meanwhile.',
    todo: 'Look where it stands now and decide again.',
  },
  'identification.not-offered': {
    kind: 'conflict',
    what: 'This cannot be done with the case where it stands, or not by you.',
    todo: 'Open the case to see what can be done and by whom.',
  },
  'identification.too-early': {
    kind: 'conflict',
    what: 'The time that the person has is not over.',
    todo: 'Wait until the day that is named.',
  },
  'identification.too-late': {
    kind: 'conflict',
    what: 'The time for this is over.',
    todo: 'Ask the authority that decides what can still be done.',
  },
  'identification.same-person': {
    kind: 'conflict',
    what: 'Whoever took the decision cannot take it again.',
    todo: 'Ask a colleague who decides.',
  },
  'identification.panel-waiting': {
    kind: 'conflict',
    what: 'The panel has not spoken yet.',
    todo: 'Wait for the opinions that are needed.',
  },
  'identification.against-panel': {
    kind: 'conflict',
    what: 'The majority of the panel says otherwise.',
    todo: 'Decide as the panel voted, or bring the case before it again.',
  },
  'identification.not-released': {
    kind: 'conflict',
    what: 'The authority that decides cannot see what happened.',
    todo: 'Release the case to it in the same step.',
  },
  'identification.with-identity': {
    kind: 'conflict',
    what: 'The person does not want to be named.',
    todo: 'Leave out identity, contact and location.',
  },
  'identification.no-panel': {
    kind: 'conflict',
    what: 'No panel waits for an opinion of yours.',
    todo: 'Open the case to see where it stands.',
  },
  'identification.opinion-given': {
    kind: 'conflict',
    what: 'Your organisation has given its opinion.',
    todo: 'It stays as it was given; talk to the authority that decides.',
  },
  'identification.no-letter': {
    kind: 'notFound',
    what: 'There is no letter to show.',
    todo: 'A letter comes with a decision whose reasons you may read.',
  },
} as const satisfies Record<string, ErrorEntry>;
