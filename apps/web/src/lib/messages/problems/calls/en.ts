// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about calls for proposals, applications, assessment and decisions. */
export default {
  applicant: {
    'session-required': {
      what: 'Your applications are not open on this device.',
      todo: 'Enter your code to open them. What you typed is still here.',
    },
    'code-wrong': {
      what: 'The code is not right, or it was replaced by a newer one.',
      todo: 'Check it and try again, or ask the fund for a new one.',
    },
  },
  application: {
    'too-many': {
      what: 'There are too many applications under this code.',
      todo: 'Withdraw one that you do not need.',
    },
    state: {
      what: 'The application is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    incomplete: {
      what: 'Some answers are missing or cannot be used.',
      todo: 'Go through the answers that are marked, then submit again.',
    },
    unmet: {
      what: 'The application does not meet every rule of the call.',
      todo: 'Override each rule that it may pass all the same, with a reason, or find it not eligible.',
    },
    'reason-missing': {
      what: 'The applicant must learn why the application does not go on.',
      todo: 'Write the reason as the applicant shall read it.',
    },
  },
  call: {
    'not-open': {
      what: 'This call takes no applications at present.',
      todo: 'Look at the days on which it is open, or choose another call.',
    },
    state: {
      what: 'The call is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
  },
  assessment: {
    'unknown-assessor': {
      what: 'This account cannot assess applications of this call.',
      todo: 'Choose an account with the role of assessor. In a blind call it must not run the fund as well.',
    },
    state: {
      what: 'The assessment is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    incomplete: {
      what: 'The scoring sheet is not filled in.',
      todo: 'Give points for every line and a recommendation, then hand it in.',
    },
    points: {
      what: 'The points are not those of the scoring sheet.',
      todo: 'Give points from nought to the most that each line has.',
    },
  },
  decision: {
    state: {
      what: 'The list is not at a point where this can be done.',
      todo: 'Load the page again to see what is still missing.',
    },
    amount: {
      what: 'An approved application has an amount within the limits of the call, and no other has one.',
      todo: 'Correct the amounts that are named.',
    },
    budget: {
      what: 'The list grants more than the call has.',
      todo: 'Approve fewer applications, or smaller amounts.',
    },
  },
} as const;
