// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** Cases, drafts, releases, imports and the tables that they read. */
export const caseErrors = {
  'duplicates.not-running': {
    kind: 'conflict',
    what: 'No search for duplicates is running.',
    todo: 'Load the page again to see how far it came.',
  },
  'duplicates.account': {
    kind: 'forbidden',
    what: 'The account that started the search may no longer compare cases.',
    todo: 'Start the search again from another account.',
  },
  'suspect.too-many': {
    kind: 'conflict',
    what: 'The case has as many suspects as it can hold.',
    todo: 'Describe several of them together.',
  },
  'entry.age': {
    kind: 'conflict',
    what: 'This form is about children, and the person is an adult.',
    todo: 'If the age is in doubt, say so in the facts: the person is then treated as a child.',
  },
  'entry.too-many': {
    kind: 'conflict',
    what: 'The case has as many entries as it can hold.',
    todo: 'Change one that is there.',
  },
  'draft.registered': {
    kind: 'conflict',
    what: 'This draft was registered already.',
    todo: 'Open the case.',
  },
  'draft.empty': {
    kind: 'invalid',
    what: 'Nothing has been entered yet.',
    todo: 'Enter at least one thing that you know: a name or pseudonym, an age, what happened.',
  },
  'release.firewall': {
    kind: 'forbidden',
    what: 'Service, health and needs information is never released to border authorities.',
    todo: 'Leave these data classes out.',
  },
  'release.too-long': {
    kind: 'invalid',
    what: 'A release ends in the future and not later than the country pack allows.',
    todo: 'Choose an earlier day.',
  },
  'outcome.not-yours': {
    kind: 'forbidden',
    what: 'Your organisation does not decide identification in this country.',
    todo: 'Release the case to the competent authority.',
  },
  'erasure.second-person': {
    kind: 'forbidden',
    what: 'Another person must agree to an erasure.',
    todo: 'Ask a supervisor of your organisation.',
  },
  'erasure.waiting': {
    kind: 'conflict',
    what: 'An erasure of this person waits for a second person already.',
    todo: 'Ask a supervisor of your organisation to decide it.',
  },
  'import.not-a-table': {
    kind: 'invalid',
    what: 'The file could not be read as a table.',
    todo: 'Save it as CSV or XLSX and upload it again.',
  },
  'import.state': {
    kind: 'conflict',
    what: 'The import is not at a point where this can be done.',
    todo: 'Load the page again to see where it stands.',
  },
  'import.profile': {
    kind: 'invalid',
    what: 'The file does not fit this profile.',
    todo: 'Choose another profile, or map the columns yourself.',
  },
  'import.account': {
    kind: 'forbidden',
    what: 'The account that started the import may not import any more.',
    todo: 'Let another account of the organisation resume the import.',
  },
  'table.empty': {
    kind: 'invalid',
    what: 'The table has no rows.',
    todo: 'Check that the right file was chosen and that it was saved with its rows.',
  },
  'table.not-a-table': {
    kind: 'invalid',
    what: 'The file does not hold a table.',
    todo: 'Save it as CSV or XLSX and upload it again.',
  },
  'table.too-large': {
    kind: 'tooLarge',
    what: 'The table is larger than this node reads.',
    todo: 'Split the table into several files.',
  },
  'table.encoding': {
    kind: 'invalid',
    what: 'The encoding of the file is not known.',
    todo: 'Save it as UTF-8 and upload it again.',
  },
  'table.sheet-missing': {
    kind: 'invalid',
    what: 'The workbook has no such sheet.',
    todo: 'Save the sheet with the table as a file of its own.',
  },
  'table.broken': {
    kind: 'invalid',
    what: 'The file is damaged.',
    todo: 'Fetch or copy the file again.',
  },
  'table.unreadable': {
    kind: 'invalid',
    what: 'The file cannot be read.',
    todo: 'Save it again and upload it once more.',
  },
} as const satisfies Record<string, ErrorEntry>;
