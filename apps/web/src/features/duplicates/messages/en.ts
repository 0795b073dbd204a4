// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Cases that may be of one person: finding them, looking at two side by side, deciding. */
export default {
  title: 'Duplicates',
  lead: 'Two cases may be of one person. Look at them side by side and say. Nothing of the cases is changed, and you can take it back.',
  views: {
    label: 'Which pairs',
    open: 'To decide ({{number}})',
    same: 'One person ({{number}})',
    different: 'Two people ({{number}})',
    unsure: 'Unsure ({{number}})',
  },
  search: {
    start: 'Search all cases',
    again: 'Search again',
    resume: 'Go on searching',
    running: 'Searching for cases of the same person',
    done_one: '{{number}} case compared',
    done_other: '{{number}} cases compared',
    leave: 'You can leave this page; the search goes on.',
    stop: 'Stop',
    never:
      'No search was made yet. It compares every case that your organisation may see with those whose names sound alike.',
    last: 'Last search: {{when}}. A new one also uses what you decided.',
    stopped: 'The search was stopped. What it found is here.',
    failed: 'The search could not go on.',
  },
  none: {
    open: 'No pair to decide',
    openTodo: 'A search brings up cases that may be of one person.',
    same: 'No cases linked as one person',
    different: 'No pair told apart',
    unsure: 'No pair left unsure',
    todo: 'What you decide is kept here.',
  },
  pair: {
    heading: 'Pair {{at}} of {{count}}',
    chance: 'Chance that this is one person: {{percent}}',
    chanceExplained:
      'Reckoned from the lines below and from what your organisation decided before. It is no proof: you decide.',
    table: 'The two cases side by side',
    field: 'What',
    first: 'First case',
    second: 'Second case',
    agreement: 'How they agree',
    reference: 'Reference',
    registeredOn: 'Registered on',
    organisation: 'Held by',
    empty: 'not known',
    open: 'Open case {{reference}}',
    decided: {
      same: 'Linked as one person by {{who}}, {{when}}',
      different: 'Told apart by {{who}}, {{when}}',
      unsure: 'Left unsure by {{who}}, {{when}}',
    },
    somebody: 'somebody',
    previous: 'Previous pair',
    next: 'Next pair',
  },
  decide: {
    label: 'Your decision',
    same: 'Same person',
    different: 'Different people',
    unsure: 'Unsure',
    undo: 'Take back',
    undoLast: 'Take back the last',
    said: {
      same: 'Linked as one person.',
      different: 'Told apart.',
      unsure: 'Left unsure.',
      undone: 'Taken back.',
    },
    keys: 'Keys: S same, D different, U unsure, Z take back, arrows to go from pair to pair',
    keysSwitch: 'Use keys',
  },
} as const;
