// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about campaigns, events and practices. */
export default {
  campaign: {
    'world-day-there': {
      what: 'There is a campaign for the World Day of this year already.',
      todo: 'Open it in the list of campaigns.',
    },
    dropped: { what: 'This campaign was given up.', todo: 'Draft a new one.' },
    'not-announced': { what: 'This campaign is a draft.', todo: 'Announce it before you make it public.' },
  },
  material: {
    'file-there': {
      what: 'This material has a file already.',
      todo: 'Add the new file as a material of its own, and strike out the old one.',
    },
  },
  event: {
    'not-begun': { what: 'The event has not begun.', todo: 'Say how many came once it has taken place.' },
    cancelled: { what: 'The event was cancelled.', todo: 'No reply is needed.' },
  },
  practice: {
    step: {
      what: 'The practice does not stand where this can be done.',
      todo: 'Load the page again to see how it stands now.',
    },
    'second-person': {
      what: 'A practice is reviewed by another organisation than the one that wrote it.',
      todo: 'Ask another organisation to review it.',
    },
    own: { what: 'Your organisation wrote this practice.', todo: 'Only other organisations adopt it.' },
    evidence: {
      what: 'Nothing is told of what shows that the practice works.',
      todo: 'Tell what shows it, or say that it is untested.',
    },
  },
} as const;
