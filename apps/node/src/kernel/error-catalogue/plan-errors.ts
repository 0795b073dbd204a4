// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** Instruments, and the plan of action. */
export const planErrors = {
  'instrument.layout': {
    kind: 'invalid',
    what: 'The table has no columns for code, pillar and paraphrase.',
    todo: 'Name the columns code, pillar, reference, paraphrase, evidence and verified in the first row.',
  },
  'instrument.nothing': {
    kind: 'invalid',
    what: 'No row of the table is a commitment.',
    todo: 'Each row needs a code, one of the four pillars in English, and a paraphrase.',
  },
  'instrument.too-many': {
    kind: 'invalid',
    what: 'The table has more than a thousand rows.',
    todo: 'Import the commitments of one instrument at a time.',
  },
  'plan.none': {
    kind: 'conflict',
    what: 'There is no plan of action yet.',
    todo: 'Begin a plan before you add measures.',
  },
  'plan.dates': {
    kind: 'invalid',
    what: 'The end lies before the beginning.',
    todo: 'Check both days.',
  },
  'plan.future': {
    kind: 'invalid',
    what: 'What is reported lies in the future.',
    todo: 'Enter today or a day before.',
  },
  'plan.evidence': {
    kind: 'invalid',
    what: 'What shows it is missing.',
    todo: 'Say in a few words what shows that it is done.',
  },
  'plan.formula': {
    kind: 'invalid',
    what: 'The indicator cannot be counted like this.',
    todo: 'Choose what to count from the list, with a baseline that differs from the target.',
  },
  'plan.computed': {
    kind: 'conflict',
    what: 'This indicator is counted by the node; nobody reports it by hand.',
    todo: 'Look at its value, or add an indicator that is reported.',
  },
} as const satisfies Record<string, ErrorEntry>;
