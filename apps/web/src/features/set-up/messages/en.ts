// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export default {
  title: 'Set up Palermo',
  lead: 'This node is empty. Choose what it shall be.',
  done: {
    title: 'This node is set up already',
    explanation: 'The set-up link works once only.',
    signIn: 'Go to the sign-in page',
  },
  token: {
    explanation: 'When the node started, it printed a one-time link in its terminal. Open that link, or paste it here.',
    label: 'Set-up link',
    hint: 'It ends with # and a long row of letters and digits',
    wrong: 'This is not a set-up link. Copy the whole link from the terminal, up to its last letter.',
    continue: 'Continue',
  },
  doors: {
    realTitle: 'A real node',
    realWhat:
      'For a country’s own work. You name the country, the first organisation and its administrator, and receive the recovery shares of the node’s key.',
    real: 'Set up a real node',
    demonstrationTitle: 'The demonstration country',
    demonstrationWhat:
      'To look around. Loads organisations, accounts and some thousand invented cases. Never enter a real person there.',
    demonstration: 'Load the demonstration country',
    hubTitle: 'The demonstration hub',
    hubWhat:
      'To look around as an inter-agency secretariat: 31 member entities, groups, recommendations, a plan and a trust fund. No cases.',
    hub: 'Load the demonstration hub',
  },
  demonstration: {
    title: 'Loading the demonstration',
    lead: 'This takes a minute or two. You may leave this page and come back.',
    preparing: 'Preparing…',
    progress: '{{done}} of {{total}} steps done',
    failed: 'The demonstration could not be loaded.',
    failedTodo:
      'Look at the terminal of the node for the reason, stop the node, and start it again with an empty data folder.',
    lookAgain: 'Look again',
    readyTitle: 'The demonstration is ready',
    readyLead: 'Each of these accounts shows another job. Choose one to sign in with.',
  },
  node: {
    country: 'The country',
    name: 'Name of the node',
    nameHint: 'What people see at the sign-in, for instance the name of the national mechanism',
    pack: 'Country pack',
    packHint: 'Stage names, deadlines, questions and the publication threshold of a country',
    organisation: 'First organisation',
    kind: 'Kind of organisation',
    administrator: 'Its administrator',
    accountName: 'Your name',
    email: 'E-mail address',
    password: 'Password',
    back: 'Back',
    setUp: 'Set up the node',
  },
  shares: {
    title: 'Recovery shares',
    lead_one: 'The key of this node was split into {{count}} share.',
    lead_other: 'The key of this node was split into {{count}} shares. Give each to a different person.',
    leaveTitle: 'Leave without the shares?',
    leave: 'Leave',
    leaveWhat: 'They cannot be shown again. Go on only if each share is kept safely.',
    onceTitle: 'They are shown only now',
    why: 'Every name in this node is encrypted under the node’s key. Should the key file be lost, any {{needed}} of the {{count}} shares bring it back; fewer reveal nothing. Without the key file and without {{needed}} shares, the names are lost for ever.',
    share: 'Share {{number}} of {{count}}',
    sheet:
      'Recovery share of a Palermo node. Any {{needed}} of the {{count}} shares bring back the key of the node. Keep it sealed in a safe place and show it to nobody.',
    print: 'Print',
    printOne: 'Print: share {{number}}',
    save: 'Save as a file',
    saveOne: 'Save as a file: share {{number}}',
    kept: 'Share {{number}} is kept safely',
    keptCount: '{{done}} of {{count}} shares kept safely',
    continue: 'All shares are kept safely: go on',
  },
} as const;
