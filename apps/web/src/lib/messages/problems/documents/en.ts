// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about estimates, publications and reports. */
export default {
  estimate: {
    state: {
      what: 'The estimate is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    choice: {
      what: 'From this choice of lists or years nothing can be estimated.',
      todo: 'Correct what is named, and ask again.',
    },
    refused: {
      what: 'Too few people were counted to estimate anything.',
      todo: 'Choose more years, or lists with more people.',
    },
    account: {
      what: 'The account that started this work may not work on estimates any more.',
      todo: 'Let another analyst start it again.',
    },
  },
  publication: {
    state: {
      what: 'The publication is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    choice: {
      what: 'This choice of columns, years or people cannot be published.',
      todo: 'Correct what is named, and choose again.',
    },
    mode: {
      what: "The country's settings do not offer this way of publishing.",
      todo: 'Choose another way. Whoever keeps the country pack can offer it there.',
    },
    refused: {
      what: 'With this choice nothing can be published in this way.',
      todo: 'Choose fewer columns, more people, or another way.',
    },
    budget: {
      what: 'The people of these years have no privacy left to spend on this publication.',
      todo: 'Spend less, choose other years, or a way that spends none.',
    },
    'ledger-held': {
      what: 'The node was restored from a backup, and what was spent on privacy since then is not known.',
      todo: 'Ask an administrator of the node to bring the newest privacy ledger, or to declare that nothing is missing.',
    },
    'ledger-damaged': {
      what: 'The privacy ledger in the data folder was changed or damaged.',
      todo: 'Ask your operator to put a whole copy in its place, from the newest backup.',
    },
    'second-person': {
      what: 'Another person must release what you proposed.',
      todo: 'Ask another analyst, or a supervisor of the competent authority or of the rapporteur.',
    },
    'not-released': {
      what: 'This package leaves the node only after two people agreed to it.',
      todo: 'Ask a second person to look at it and to release it.',
    },
    account: {
      what: 'The account that started this work may not work on publications any more.',
      todo: 'Let another analyst start it again.',
    },
  },
  report: {
    'not-draft': {
      what: 'This report is not being written any more.',
      todo: 'Send the proposal back to go on writing, or begin a new edition of a released report.',
    },
    state: {
      what: 'The report is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    'section-changed': {
      what: 'Somebody else changed this section since you began.',
      todo: 'Compare both texts and keep what is right. Nothing that you wrote is lost.',
    },
    'section-full': {
      what: 'The text of this section is as long as it may be.',
      todo: 'Shorten it, or choose another section.',
    },
    'section-unknown': {
      what: 'A report has no such section, or is not written in this language.',
      todo: 'Choose a section that is listed.',
    },
    'figure-missing': {
      what: 'A text mentions a figure that is not in the report.',
      todo: 'Take the mention out of the sections that are named, or pin the figure again.',
    },
    empty: {
      what: 'In one of its languages the report has no text yet.',
      todo: 'Write at least one section in each language, or take the language out of the report.',
    },
    'changes-missing': {
      what: 'A new edition says what it changes, in each of its languages.',
      todo: 'Say in a sentence what is different from the edition before.',
    },
    'figures-too-many': {
      what: 'The report has as many figures as it can hold.',
      todo: 'Take a figure out first.',
    },
    'second-person': {
      what: 'Another person must release what you proposed.',
      todo: 'Ask an analyst or a supervisor of the competent authority or of the rapporteur.',
    },
    'edition-begun': {
      what: 'A new edition of this report was begun already.',
      todo: 'Open the newest edition.',
    },
    'file-missing': {
      what: 'The report has no such file.',
      todo: 'Choose a language in which it is written.',
    },
  },
} as const;
