// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about cases, what is released of them, and the tables cases are imported from. */
export default {
  link: {
    'same-case': { what: 'This is the reference of the case itself.', todo: 'Enter the reference of the other case.' },
    known: { what: 'The two cases are linked in this way already.', todo: 'Look at the links of the case.' },
  },
  investigation: {
    'not-passable': {
      what: 'This investigation cannot be passed there: it ended, or that organisation neither investigates nor prosecutes.',
      todo: 'Choose an organisation of police, prosecution or labour inspection.',
    },
    passing: {
      what: 'This investigation is being passed on already.',
      todo: 'Wait for the answer, or withdraw the offer first.',
    },
    'not-released': {
      what: 'This case was not released to your organisation for an investigation or prosecution.',
      todo: 'Ask the organisation that holds the case to release it for that purpose.',
    },
    known: {
      what: 'The case or the suspect belongs to this investigation already.',
      todo: 'Look at the investigation again.',
    },
  },
  task: { past: { what: 'A task is due today or later.', todo: 'Choose a day that is not over.' } },
  colleague: {
    unknown: { what: 'This is no colleague of yours who works on cases.', todo: 'Choose somebody from the list.' },
  },
  draft: {
    registered: { what: 'This draft was registered already.', todo: 'Open the case.' },
    empty: {
      what: 'Nothing has been entered yet.',
      todo: 'Enter at least one thing that you know: a name or pseudonym, an age, what happened.',
    },
  },
  duplicates: {
    'asked-enough': {
      what: 'This account has let the node ask about as many cases as it may in one day.',
      todo: 'Go on tomorrow, or ask a colleague.',
    },
    'not-running': {
      what: 'No search for duplicates is running.',
      todo: 'Load the page again to see how far it came.',
    },
    account: {
      what: 'The account that started the search may no longer compare cases.',
      todo: 'Start the search again from another account.',
    },
  },
  document: {
    type: {
      what: 'Files of this kind are not taken.',
      todo: 'Save it as PDF, as a picture (JPEG, PNG), or as DOCX, ODT, XLSX or plain text, and choose it again.',
    },
    heic: {
      what: 'This picture is in a telephone’s own format (HEIC), which cannot be read here.',
      todo: 'Send it as JPEG: on an iPhone choose Settings, Camera, Formats, Most Compatible, or take the picture from this page.',
    },
    unreadable: {
      what: 'The file cannot be read: it is damaged or not what it seems.',
      todo: 'Open it with the program that made it, save it again, and choose the new file.',
    },
    locked: {
      what: 'The file is protected by a password.',
      todo: 'Save it without a password. It is kept encrypted here.',
    },
    macros: {
      what: 'The file holds programs (macros).',
      todo: 'Save it without macros, as DOCX, XLSX, ODT or PDF.',
    },
    'too-much-inside': {
      what: 'The file is larger inside than can be opened safely, or takes too long.',
      todo: 'Make it smaller or split it: fewer pages, a smaller picture.',
    },
    'many-pages': {
      what: 'This picture has several pages.',
      todo: 'Save it as PDF and choose that file.',
    },
    broken: {
      what: 'The file did not arrive as it was sent.',
      todo: 'Choose it again.',
    },
    offset: {
      what: 'The upload did not go on where it was.',
      todo: 'Choose the same file again; it goes on from where it is.',
    },
    uploads: {
      what: 'You have as many unfinished uploads as you may have.',
      todo: 'Finish or cancel some of them first.',
    },
    'too-large': {
      what: 'The file is larger than documents may be.',
      todo: 'Make it smaller or split it.',
    },
    'too-many': {
      what: 'The case has as many documents as it can hold.',
      todo: 'Join several into one file, or replace one that is there.',
    },
    quota: {
      what: 'The documents of your organisation take all the room that it has.',
      todo: 'Ask the administrator of the node for more room.',
    },
  },
  entry: {
    age: {
      what: 'This form is about children, and the person is an adult.',
      todo: 'If the age is in doubt, say so in the facts: the person is then treated as a child.',
    },
    'too-many': {
      what: 'The case has as many entries as it can hold.',
      todo: 'Change one that is there.',
    },
  },
  question: {
    over: {
      what: 'The time to answer this question is over.',
      todo: 'Load the page again. If it is the same person, let the node ask from your own case.',
    },
  },
  merge: {
    files: {
      what: 'These two cannot be made one file: one of them is part of another file, or not held by your organisation.',
      todo: 'Load the page again. A file that another organisation holds has to be handed over first.',
    },
    waiting: {
      what: 'Something is not decided yet about one of the two files: a hand-over or an erasure.',
      todo: 'See to it that it is decided or withdrawn, then try again.',
    },
    over: {
      what: 'The time in which this merge could be undone is over.',
      todo: 'Register the person again if the two files are of two people.',
    },
  },
  case: {
    merged: {
      what: 'This file is part of another one.',
      todo: 'Make the change in the file that stands for both.',
    },
  },
  suspect: {
    'too-many': {
      what: 'The case has as many suspects as it can hold.',
      todo: 'Describe several of them together.',
    },
  },
  glass: { 'not-needed': { what: 'Your organisation holds this case.', todo: 'Open it from the list of cases.' } },
  release: {
    'consent-of-child': {
      what: 'No consent is asked of a child, and a person whose age is in doubt or not recorded is treated as a child.',
      todo: 'Record the age if the person is an adult. For a child, choose their assent with the guardian, or a decision in their best interests.',
    },
    'not-a-child': {
      what: 'An adult decides for themselves.',
      todo: 'Ask for their consent, or correct the age.',
    },
    guardian: {
      what: 'A guardian who is suspected, or of the household of somebody suspected, cannot agree for the child.',
      todo: 'Have a decision taken in the best interests of the child.',
    },
    incomplete: {
      what: 'Something that this basis needs is missing.',
      todo: 'Add it and try again.',
    },
    'forced-acts': {
      what: 'What a person was forced to do goes to police, prosecution and border authorities with their consent alone.',
      todo: 'Leave this part out.',
    },
    compelled: {
      what: 'What the law compels to tell police, prosecution or border authorities needs a second person.',
      todo: 'Propose it as a disclosure by order of a court or of the law.',
    },
    'vital-interests': {
      what: 'A refusal is overridden for its own recipient, and for 72 hours at most.',
      todo: 'Check the refusal, the organisation and the hours.',
    },
    'second-person': {
      what: 'This needs a second person.',
      todo: 'Ask another supervisor of your organisation.',
    },
    decided: {
      what: 'Somebody decided this already.',
      todo: 'Load the page again to see how.',
    },
    firewall: {
      what: 'Service, health and needs information is never released to border authorities.',
      todo: 'Leave these data classes out.',
    },
    'too-long': {
      what: 'A release ends in the future and not later than the country pack allows.',
      todo: 'Choose an earlier day.',
    },
  },
  outcome: {
    'not-yours': {
      what: 'Your organisation does not decide identification in this country.',
      todo: 'Release the case to the competent authority.',
    },
  },
  erasure: {
    'second-person': {
      what: 'Another person must agree to an erasure.',
      todo: 'Ask a supervisor of your organisation.',
    },
    waiting: {
      what: 'An erasure of this person waits for a second person already.',
      todo: 'Ask a supervisor of your organisation to decide it.',
    },
  },
  export: {
    'second-person': {
      what: 'Another person must agree to a file with cases.',
      todo: 'Ask a supervisor of your organisation.',
    },
    waiting: {
      what: 'A file with cases that you asked for waits for a second person already.',
      todo: 'Ask a supervisor of your organisation to decide it.',
    },
    'not-agreed': {
      what: 'This file cannot be downloaded: nobody agreed to it yet, or its day is over.',
      todo: 'Wait for the decision of a supervisor, or ask again.',
    },
  },
  import: {
    account: {
      what: 'The account that started the import may not import any more.',
      todo: 'Let another account of the organisation resume the import.',
    },
    'not-a-table': {
      what: 'The file could not be read as a table.',
      todo: 'Save it as CSV or XLSX and upload it again.',
    },
    state: {
      what: 'The import is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    profile: {
      what: 'The file does not fit this profile.',
      todo: 'Choose another profile, or map the columns yourself.',
    },
  },
  table: {
    unreadable: { what: 'The file cannot be read.', todo: 'Save it again and upload it once more.' },
    broken: { what: 'The file is damaged.', todo: 'Fetch or copy the file again.' },
    'sheet-missing': {
      what: 'The workbook has no such sheet.',
      todo: 'Save the sheet with the table as a file of its own.',
    },
    encoding: { what: 'The encoding of the file is not known.', todo: 'Save it as UTF-8 and upload it again.' },
    'too-large': { what: 'The table is larger than this node reads.', todo: 'Split the table into several files.' },
    'not-a-table': { what: 'The file does not hold a table.', todo: 'Save it as CSV or XLSX and upload it again.' },
    empty: {
      what: 'The table has no rows.',
      todo: 'Check that the right file was chosen and that it was saved with its rows.',
    },
  },
} as const;
