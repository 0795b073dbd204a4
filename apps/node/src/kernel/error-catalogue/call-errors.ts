// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** Calls for proposals, applications, assessment and the decision on them. */
export const callErrors = {
  'applicant.session-required': {
    kind: 'unauthenticated',
    what: 'Your applications are not open on this device.',
    todo: 'Enter your code to open them. What you typed is still here.',
  },
  'applicant.code-wrong': {
    kind: 'unauthenticated',
    what: 'The code is not right, or it was replaced by a newer one.',
    todo: 'Check it and try again, or ask the fund for a new one.',
  },
  'application.too-many': {
    kind: 'conflict',
    what: 'There are too many applications under this code.',
    todo: 'Withdraw one that you do not need.',
  },
  'application.state': {
    kind: 'conflict',
    what: 'The application is not at a point where this can be done.',
    todo: 'Load the page again to see where it stands.',
  },
  'application.incomplete': {
    kind: 'conflict',
    what: 'Some answers are missing or cannot be used.',
    todo: 'Go through the answers that are marked, then submit again.',
  },
  'application.unmet': {
    kind: 'conflict',
    what: 'The application does not meet every rule of the call.',
    todo: 'Override each rule that it may pass all the same, with a reason, or find it not eligible.',
  },
  'application.reason-missing': {
    kind: 'invalid',
    what: 'The applicant must learn why the application does not go on.',
    todo: 'Write the reason as the applicant shall read it.',
  },
  'call.not-open': {
    kind: 'conflict',
    what: 'This call takes no applications at present.',
    todo: 'Look at the days on which it is open, or choose another call.',
  },
  'call.state': {
    kind: 'conflict',
    what: 'The call is not at a point where this can be done.',
    todo: 'Load the page again to see where it stands.',
  },
  'assessment.unknown-assessor': {
    kind: 'invalid',
    what: 'This account cannot assess applications of this call.',
    todo: 'Choose an account with the role of assessor. In a blind call it must not run the fund as well.',
  },
  'assessment.state': {
    kind: 'conflict',
    what: 'The assessment is not at a point where this can be done.',
    todo: 'Load the page again to see where it stands.',
  },
  'assessment.incomplete': {
    kind: 'conflict',
    what: 'The scoring sheet is not filled in.',
    todo: 'Give points for every line and a recommendation, then hand it in.',
  },
  'assessment.points': {
    kind: 'invalid',
    what: 'The points are not those of the scoring sheet.',
    todo: 'Give points from nought to the most that each line has.',
  },
  'decision.state': {
    kind: 'conflict',
    what: 'The list is not at a point where this can be done.',
    todo: 'Load the page again to see what is still missing.',
  },
  'decision.amount': {
    kind: 'invalid',
    what: 'An approved application has an amount within the limits of the call, and no other has one.',
    todo: 'Correct the amounts that are named.',
  },
  'decision.budget': {
    kind: 'conflict',
    what: 'The list grants more than the call has.',
    todo: 'Approve fewer applications, or smaller amounts.',
  },
} as const satisfies Record<string, ErrorEntry>;
