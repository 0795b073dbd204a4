// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export default {
  links: {
    title: 'Cases that belong together',
    lead: 'A link is there only for those who see both cases. Nobody else learns of it, or of the other case.',
    none: 'No link that you can see.',
    add: 'Link another case',
    reference: 'Reference of the other case',
    referenceHint: 'A case that you see yourself.',
    kind: 'What links them',
    reason: 'Why',
    reasonHint: 'Sealed like the cases; gone when either person is erased.',
    missing: 'This is needed.',
    end: 'End the link',
    endOf: 'End the link to {{reference}}',
    endExplained: 'Say why. The link stays in the history of both cases, for those who see both.',
    saved: 'The link was saved.',
    madeBy: '{{organisation}}, {{at}}',
    endedBy: 'Ended by {{organisation}}, {{at}}.',
  },
};
