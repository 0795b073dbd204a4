// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Messages of the page of tasks. */
export default {
  title: 'My work',
  lead: 'What is to be done about your cases, and by when. A deadline ends when the case moves on.',
  whose: { label: 'Whose tasks', mine: 'Mine and nobody’s yet', organisation: 'All of our organisation' },
  groups: {
    overdue: 'Overdue ({{shown}})',
    ready: 'Can go on now ({{shown}})',
    soon: 'Soon ({{shown}})',
    later: 'Later ({{shown}})',
  },
  nothingOverdue: 'Nothing is overdue.',
  by: 'By',
  until: 'Until',
  stands: 'stands at “{{stage}}”',
  nobody: 'Nobody has taken it yet',
  assigned: 'With {{name}}',
  take: 'I do this',
  giveBack: 'Give back',
  assign: 'Give to a colleague',
  colleague: 'Colleague',
  colleagueHint: 'Leave it empty for nobody in particular.',
  finish: 'Done',
  wasAssigned: 'Given.',
  wasGivenBack: 'Anybody can take it now.',
  wasFinished: 'Done.',
  empty: 'Nothing is to be done',
  emptyTodo: 'Deadlines of your organisation’s cases appear here, and of cases that others release to it to decide.',
  more: 'Show more',
  cancel: 'Cancel',
  close: 'Close',
} as const;
