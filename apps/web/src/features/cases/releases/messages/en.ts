// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Messages about whom a case is released to, and why. */
export default {
  releases: {
    title: 'Who can see this case',
    titleOwn: 'What is released to your organisation',
    holder: '{{organisation}} holds the case and sees all of it.',
    holderYou: 'Your organisation holds the case and sees all of it.',
    none: 'Nothing is released to any other organisation.',
    new: 'New release',
    newTitle: 'Release parts of this case',
    organisation: 'To which organisation',
    classes: 'What it may see',
    classesHint: 'Only what it needs for the purpose.',
    basis: 'On which basis',
    basisHint: 'Choose what really happened.',
    purpose: 'For what purpose',
    until: 'Until',
    explainedIn: 'Language in which it was explained',
    explainedInHint: 'Optional',
    make: 'Release',
    made: 'Released.',
    live: 'Live',
    ended: 'Ended',
    untilDay: 'Until',
    revokedOn: 'Revoked on',
    revoke: 'Revoke',
    revokeOf: 'Revoke the release to {{organisation}}',
    revokeTitle: 'Revoke this release?',
    revokeExplained: '{{organisation}} sees nothing of this release from its next request on.',
    revoked: 'Revoked.',
    problems: {
      organisation: 'Choose an organisation, or remove this release.',
      dataClasses: 'Choose what it may see.',
      basis: 'Choose on which basis it is released.',
      untilMissing: 'Enter the last day.',
      untilPast: 'The last day must not be in the past.',
      untilLate: 'This is longer than a release may last. Choose an earlier day.',
    },
  },
  purpose: {
    label: 'Purpose',
    ofVisit: 'You open this case for',
    explained: 'Each look at a case is recorded with its purpose. Change it if you are here for another reason.',
  },
} as const;
