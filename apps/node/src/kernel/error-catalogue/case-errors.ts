// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** Cases, drafts, releases, imports and the tables that they read. */
export const caseErrors = {
  'link.same-case': {
    kind: 'invalid',
    what: 'This is the reference of the case itself.',
    todo: 'Enter the reference of the other case.',
  },
  'link.known': {
    kind: 'conflict',
    what: 'The two cases are linked in this way already.',
    todo: 'Look at the links of the case.',
  },
  'investigation.not-released': {
    kind: 'forbidden',
    what: 'This case was not released to your organisation for an investigation or prosecution.',
    todo: 'Ask the organisation that holds the case to release it for that purpose.',
  },
  'investigation.not-passable': {
    kind: 'conflict',
    what: 'This investigation cannot be passed there: it ended, or that organisation neither investigates nor prosecutes.',
    todo: 'Choose an organisation of police, prosecution or labour inspection.',
  },
  'investigation.passing': {
    kind: 'conflict',
    what: 'This investigation is being passed on already.',
    todo: 'Wait for the answer, or withdraw the offer first.',
  },
  'investigation.known': {
    kind: 'conflict',
    what: 'The case or the suspect belongs to this investigation already.',
    todo: 'Look at the investigation again.',
  },
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
  'duplicates.asked-enough': {
    kind: 'conflict',
    what: 'This account has let the node ask about as many cases as it may in one day.',
    todo: 'Go on tomorrow, or ask a colleague.',
  },
  'question.over': {
    kind: 'conflict',
    what: 'The time to answer this question is over.',
    todo: 'Load the page again. If it is the same person, let the node ask from your own case.',
  },
  'merge.files': {
    kind: 'conflict',
    what: 'These two cannot be made one file: one of them is part of another file, or not held by your organisation.',
    todo: 'Load the page again. A file that another organisation holds has to be handed over first.',
  },
  'merge.waiting': {
    kind: 'conflict',
    what: 'Something is not decided yet about one of the two files: a hand-over or an erasure.',
    todo: 'See to it that it is decided or withdrawn, then try again.',
  },
  'merge.over': {
    kind: 'conflict',
    what: 'The time in which this merge could be undone is over.',
    todo: 'Register the person again if the two files are of two people.',
  },
  'case.merged': {
    kind: 'conflict',
    what: 'This file is part of another one.',
    todo: 'Make the change in the file that stands for both.',
  },
  'suspect.too-many': {
    kind: 'conflict',
    what: 'The case has as many suspects as it can hold.',
    todo: 'Describe several of them together.',
  },
  'document.type': {
    kind: 'unsupported',
    what: 'Files of this kind are not taken.',
    todo: 'Save it as PDF, as a picture (JPEG, PNG), or as DOCX, ODT, XLSX or plain text, and choose it again.',
  },
  'document.heic': {
    kind: 'unsupported',
    what: 'This picture is in the format of a telephone (HEIC) that cannot be read here.',
    todo: 'Send it as JPEG: on an iPhone choose Settings, Camera, Formats, Most Compatible, or take the picture from this page.',
  },
  'document.unreadable': {
    kind: 'unsupported',
    what: 'The file cannot be read: it is damaged or not what it seems.',
    todo: 'Open it with the program that made it, save it again, and choose the new file.',
  },
  'document.locked': {
    kind: 'unsupported',
    what: 'The file is protected by a password.',
    todo: 'Save it without a password. It is kept encrypted here.',
  },
  'document.macros': {
    kind: 'unsupported',
    what: 'The file holds programs (macros).',
    todo: 'Save it without macros, as DOCX, XLSX, ODT or PDF.',
  },
  'document.too-much-inside': {
    kind: 'unsupported',
    what: 'The file is larger inside than can be opened safely, or takes too long.',
    todo: 'Make it smaller or split it: fewer pages, a smaller picture.',
  },
  'document.many-pages': {
    kind: 'unsupported',
    what: 'This picture has several pages.',
    todo: 'Save it as PDF and choose that file.',
  },
  'document.broken': {
    kind: 'unsupported',
    what: 'The file did not arrive as it was sent.',
    todo: 'Choose it again.',
  },
  'document.offset': {
    kind: 'conflict',
    what: 'This is not the piece of the file that comes next.',
    todo: 'Ask how far the upload is and go on from there.',
  },
  'document.uploads': {
    kind: 'conflict',
    what: 'You have as many unfinished uploads as you may have.',
    todo: 'Finish or cancel some of them first.',
  },
  'document.too-large': {
    kind: 'tooLarge',
    what: 'The file is larger than documents may be.',
    todo: 'Make it smaller or split it.',
  },
  'document.too-many': {
    kind: 'conflict',
    what: 'The case has as many documents as it can hold.',
    todo: 'Join several into one file, or replace one that is there.',
  },
  'document.quota': {
    kind: 'conflict',
    what: 'The documents of your organisation take all the room that it has.',
    todo: 'Ask the administrator of the node for more room.',
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
  'task.past': {
    kind: 'invalid',
    what: 'A task is due today or later.',
    todo: 'Choose a day that is not over.',
  },
  'colleague.unknown': {
    kind: 'invalid',
    what: 'This is no colleague of yours who works on cases.',
    todo: 'Choose somebody from the list.',
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
  'release.consent-of-child': {
    kind: 'invalid',
    what: 'No consent is asked of a child, and a person whose age is in doubt or not recorded is treated as a child.',
    todo: 'Record the age if the person is an adult. For a child, choose their assent with the guardian, or a decision in their best interests.',
  },
  'release.not-a-child': {
    kind: 'invalid',
    what: 'An adult decides for themselves.',
    todo: 'Ask for their consent, or correct the age.',
  },
  'release.guardian': {
    kind: 'forbidden',
    what: 'A guardian who is suspected, or of the household of somebody suspected, cannot agree for the child.',
    todo: 'Have a decision taken in the best interests of the child.',
  },
  'release.incomplete': {
    kind: 'invalid',
    what: 'Something that this basis needs is missing.',
    todo: 'Add it and try again.',
  },
  'release.forced-acts': {
    kind: 'forbidden',
    what: 'What a person was forced to do goes to police, prosecution and border authorities with their consent alone.',
    todo: 'Leave this data class out.',
  },
  'release.compelled': {
    kind: 'forbidden',
    what: 'What the law compels to tell police, prosecution or border authorities needs a second person.',
    todo: 'Propose it as a disclosure by order of a court or of the law.',
  },
  'release.vital-interests': {
    kind: 'invalid',
    what: 'A refusal is overridden for its own recipient, and for 72 hours at most.',
    todo: 'Check the refusal, the organisation and the hours.',
  },
  'release.second-person': {
    kind: 'forbidden',
    what: 'This needs a second person.',
    todo: 'Ask another supervisor of your organisation.',
  },
  'release.decided': {
    kind: 'conflict',
    what: 'Somebody decided this already.',
    todo: 'Load the page again to see how.',
  },
  'glass.not-needed': {
    kind: 'conflict',
    what: 'Your organisation holds this case.',
    todo: 'Open it from the list of cases.',
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
  'export.second-person': {
    kind: 'forbidden',
    what: 'Another person must agree to a file with cases.',
    todo: 'Ask a supervisor of your organisation.',
  },
  'export.waiting': {
    kind: 'conflict',
    what: 'A file with cases that you asked for waits for a second person already.',
    todo: 'Ask a supervisor of your organisation to decide it.',
  },
  'export.not-agreed': {
    kind: 'conflict',
    what: 'This file with cases cannot be downloaded: nobody agreed to it, or its day is over.',
    todo: 'Wait for the decision of a supervisor, or ask again.',
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
