// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** Reports, publications and estimates. */
export const documentErrors = {
  'report.not-draft': {
    kind: 'conflict',
    what: 'This report is not being written any more.',
    todo: 'Send the proposal back to go on writing, or begin a new edition of a released report.',
  },
  'report.state': {
    kind: 'conflict',
    what: 'The report is not at a point where this can be done.',
    todo: 'Load the page again to see where it stands.',
  },
  'report.section-changed': {
    kind: 'conflict',
    what: 'Somebody else changed this section since you began.',
    todo: 'Compare both texts and keep what is right. Nothing that you wrote is lost.',
  },
  'report.section-full': {
    kind: 'conflict',
    what: 'The text of this section is as long as it may be.',
    todo: 'Shorten it, or choose another section.',
  },
  'report.section-unknown': {
    kind: 'invalid',
    what: 'A report has no such section, or is not written in this language.',
    todo: 'Choose a section that is listed.',
  },
  'report.figure-missing': {
    kind: 'invalid',
    what: 'A text mentions a figure that is not in the report.',
    todo: 'Take the mention out of the sections that are named, or pin the figure again.',
  },
  'report.empty': {
    kind: 'invalid',
    what: 'In one of its languages the report has no text yet.',
    todo: 'Write at least one section in each language, or take the language out of the report.',
  },
  'report.changes-missing': {
    kind: 'invalid',
    what: 'A new edition says what it changes, in each of its languages.',
    todo: 'Say in a sentence what is different from the edition before.',
  },
  'report.figures-too-many': {
    kind: 'invalid',
    what: 'The report has as many figures as it can hold.',
    todo: 'Take a figure out first.',
  },
  'report.second-person': {
    kind: 'forbidden',
    what: 'Another person must release what you proposed.',
    todo: 'Ask an analyst or a supervisor of the competent authority or of the rapporteur.',
  },
  'report.edition-begun': {
    kind: 'conflict',
    what: 'A new edition of this report was begun already.',
    todo: 'Open the newest edition.',
  },
  'report.file-missing': {
    kind: 'notFound',
    what: 'The report has no such file.',
    todo: 'Choose a language in which it is written.',
  },
  'publication.state': {
    kind: 'conflict',
    what: 'The publication is not at a point where this can be done.',
    todo: 'Load the page again to see where it stands.',
  },
  'publication.choice': {
    kind: 'invalid',
    what: 'This choice of columns, years or people cannot be published.',
    todo: 'Correct what is named, and choose again.',
  },
  'publication.mode': {
    kind: 'forbidden',
    what: "The country's pack does not offer this mode.",
    todo: 'Choose another mode. Whoever keeps the country pack can offer it there.',
  },
  'publication.refused': {
    kind: 'conflict',
    what: 'With this choice nothing can be published in this mode.',
    todo: 'Choose fewer columns, more people, or another mode.',
  },
  'publication.budget': {
    kind: 'forbidden',
    what: 'The people of these years have no privacy left to spend on this publication.',
    todo: 'Spend less, choose other years, or a mode that spends none.',
  },
  'publication.ledger-held': {
    kind: 'conflict',
    what: 'The node was restored from a backup, and what was spent on privacy since then is not known.',
    todo: 'Ask an administrator of the node to bring the newest privacy ledger, or to declare that nothing is missing.',
  },
  'publication.ledger-damaged': {
    kind: 'unavailable',
    what: 'The privacy ledger in the data folder was changed or damaged.',
    todo: 'Ask your operator to put a whole copy in its place, from the newest backup.',
  },
  'publication.second-person': {
    kind: 'forbidden',
    what: 'Another person must release what you proposed.',
    todo: 'Ask another analyst, or a supervisor of the competent authority or of the rapporteur.',
  },
  'publication.not-released': {
    kind: 'forbidden',
    what: 'This package leaves the node only after two people agreed to it.',
    todo: 'Ask a second person to look at it and to release it.',
  },
  'publication.account': {
    kind: 'forbidden',
    what: 'The account that started the job may not work on publications any more.',
    todo: 'Let another analyst start it again.',
  },
  'estimate.state': {
    kind: 'conflict',
    what: 'The estimate is not at a point where this can be done.',
    todo: 'Load the page again to see where it stands.',
  },
  'estimate.choice': {
    kind: 'invalid',
    what: 'From this choice of lists or years nothing can be estimated.',
    todo: 'Correct what is named, and ask again.',
  },
  'estimate.refused': {
    kind: 'conflict',
    what: 'Too few people were counted to estimate anything.',
    todo: 'Choose more years, or lists with more people.',
  },
  'estimate.account': {
    kind: 'forbidden',
    what: 'The account that started the job may not work on estimates any more.',
    todo: 'Let another analyst start it again.',
  },
} as const satisfies Record<string, ErrorEntry>;
