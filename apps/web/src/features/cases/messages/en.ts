// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import documents from '../documents/messages/en.ts';
import entries from '../entries/messages/en.ts';
import identification from '../identification/messages/en.ts';
import links from '../links/messages/en.ts';
import list from '../list/messages/en.ts';
import releases from '../releases/messages/en.ts';
import sharing from '../sharing/messages/en.ts';
import work from '../work/messages/en.ts';
import oneCase from '../case/messages/en.ts';

/** Messages of the case pages. */
export default {
  ...list,
  ...links,
  ...releases,
  ...sharing,
  ...work,
  ...oneCase,
  documents,
  entries,
  identification,
  actions: { cancel: 'Cancel', close: 'Close' },
  fields: {
    yes: 'Yes',
    no: 'No',
    clear: 'Clear answer',
    clearOf: 'Clear answer: {{field}}',
    choose: 'Choose',
    typeToSearch: 'Type to search',
    nothingFound: 'Nothing found. Try fewer letters.',
    number: {
      between: 'Enter a number from {{min}} to {{max}}.',
      atLeast: 'Enter {{min}} or more.',
      atMost: 'Enter {{max}} or less.',
    },
    date: {
      day: 'Day',
      month: 'Month',
      year: 'Year',
      hint: 'Leave day or month empty if not known.',
      problems: {
        yearMissing: 'Enter the year.',
        year: 'Enter the year with four digits, from 1900 to 2100.',
        monthMissing: 'Enter the month as well, or leave the day empty.',
        month: 'Enter a month from 1 to 12.',
        day: 'This month has no such day.',
      },
    },
  },
  register: {
    title: 'Register a presumed victim',
    lead: 'Fill in what you know. No name is needed, and a pseudonym is fine. You can register at any time and add the rest later.',
    opening: 'Opening the unfinished registration…',
    steps: 'Steps of the registration',
    stepOf: 'Step {{step}} of {{total}}',
    showSteps: 'Show all steps',
    hideSteps: 'Hide steps',
    partOf: 'Part {{part}} of {{total}}',
    answers_one: '{{count}} answer',
    answers_other: '{{count}} answers',
    next: 'Next',
    back: 'Back',
    reviewAndRegister: 'Review and register',
  },
  drafts: {
    title: 'Unfinished registrations',
    waiting_one: 'You have {{count}} unfinished registration.',
    waiting_other: 'You have {{count}} unfinished registrations.',
    show: 'Show',
    hide: 'Hide',
    untitled: 'Without a name',
    answers_one: '{{count}} answer',
    answers_other: '{{count}} answers',
    discard: 'Discard',
    discardTitle: 'Discard this registration?',
    discardExplained: 'What was typed is destroyed. This cannot be undone.',
  },
  saving: {
    saving: 'Saving…',
    saved: 'Saved {{time}}',
    keptOnDevice: 'Not saved yet – kept on this device',
    onlyInWindow: 'Not saved yet – kept only in this window',
    refused: 'Not saved',
    tryNow: 'Try now',
    noLineTitle: 'No connection',
    noLine:
      'What you type is kept only in this window for now. Keep it open: saving starts by itself when the connection is back.',
  },
  leave: {
    title: 'Leave without saving?',
    unsavedEdit: 'You changed something here that is not saved. If you leave now, the changes are lost.',
    leave: 'Leave without saving',
  },
  screening: {
    title: 'Result of screening',
    notADetermination: 'Screening, not a determination.',
    listUsed: {
      adult: 'The list for adults is used. If the person may be a child, choose “Child” above.',
      child: 'The list for children is used.',
    },
    marked: '{{count}} marked',
    result: {
      positive: 'The indicators point to trafficking',
      negative: 'The indicators marked so far are not enough',
      none: 'No indicator marked yet',
    },
    negativeExplained: 'This does not mean that the person was not trafficked. Register them if anything worries you.',
    met: '{{requirement}}: shown',
    notMet: '{{requirement}}: not shown',
    requirements: {
      act: 'Recruitment, movement or harbouring',
      recruitment: 'Deception, coercion or abuse of vulnerability in recruitment',
      exploitation: 'Exploitation',
      destination: 'Coercion or abuse of vulnerability at destination',
    },
  },
  review: {
    title: 'Check the answers',
    nothingYet: 'Nothing is filled in yet. Go to any step and answer what you know.',
    treatedAsChild: 'This person is treated as a child.',
    noName: 'No name was given. The case is found by its reference number.',
    missing: 'Still needed before registration',
    change: 'Change',
    changeOf: 'Change “{{section}}”',
    emptySection: 'Nothing answered',
    whoMaySee: 'Who may see this case',
    ownOrganisation:
      'Your organisation ({{organisation}}) holds the case. Nobody else sees any of it unless you release parts of it here or later. Help for the person never depends on a release.',
    addOrganisation: 'Release to an organisation',
    addAnother: 'Release to another organisation',
    doNotRelease: 'Do not release to this organisation',
    register: 'Register',
    notYet: 'Not registered yet: complete what is marked above.',
  },
  suspects: {
    title: 'Suspects',
    none: 'No suspect is recorded.',
    one: 'Suspect {{number}}',
    add: 'Add a suspect',
    addTitle: 'Add a suspect',
    changeTitle: 'Change a suspect',
    save: 'Save the suspect',
    added: 'The suspect was added.',
    changed: 'The suspect was changed.',
    empty: 'Answer at least one question.',
    remove: 'Remove',
    removeOf: 'Remove {{name}}',
    removeTitle: 'Remove this suspect?',
    removeExplained: 'What is recorded of this suspect is deleted and can no longer be counted.',
    removed: 'The suspect was removed.',
  },
} as const;
