// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What was refused or failed and what to do, by the node's error codes. */
export default {
  requestNumber: 'Request number: {{number}}',
  unreachable: {
    what: 'Palermo cannot be reached.',
    todo: 'Check your connection and try again. What you typed is still here.',
  },
  unknown: {
    what: 'Something went wrong on this page.',
    todo: 'Try again. If it happens again, tell your administrator what you were doing.',
  },
  request: {
    invalid: {
      what: 'The request has values that cannot be used.',
      todo: 'Correct the fields that are named and send it again.',
    },
    unreadable: { what: 'The request could not be read.', todo: 'Send JSON in UTF-8 as the API description says.' },
    'too-large': {
      what: 'The request is larger than this node accepts.',
      todo: 'Send less at once, or a smaller file.',
    },
    unsupported: {
      what: 'The request has a format that this address does not take.',
      todo: 'Send JSON, or a file where the API description says so.',
    },
    foreign: {
      what: 'The request did not come from the Palermo application.',
      todo: 'Open the application itself and try again.',
    },
  },
  route: {
    unknown: { what: 'There is nothing at this address.', todo: 'Check the address, or start from the home page.' },
  },
  duplicates: {
    'not-running': {
      what: 'No search for duplicates is running.',
      todo: 'Load the page again to see how far it came.',
    },
    account: {
      what: 'The account that started the search may no longer compare cases.',
      todo: 'Start the search again from another account.',
    },
  },
  suspect: {
    'too-many': {
      what: 'The case has as many suspects as it can hold.',
      todo: 'Describe several of them together.',
    },
  },
  vintage: {
    'name-taken': { what: 'There is a vintage of this name already.', todo: 'Choose another name.' },
  },
  record: {
    'not-found': {
      what: 'There is no such record, or it is not released to you.',
      todo: 'Check the reference, or ask the organisation that holds it.',
    },
    changed: { what: 'Somebody else changed this at the same moment.', todo: 'Load it again and repeat your change.' },
  },
  access: {
    denied: { what: 'Your account may not do this.', todo: 'Ask your administrator for the role that this needs.' },
  },
  session: {
    required: { what: 'You are not signed in.', todo: 'Sign in and try again.' },
    enrolling: { what: 'Your second factor is not set up yet.', todo: 'Set up an authenticator first.' },
    'confirmation-required': {
      what: 'This needs your second factor once more.',
      todo: 'Enter the code of your authenticator and try again.',
    },
  },
  'sign-in': {
    refused: {
      what: 'The e-mail address, password or code is not right.',
      todo: 'Check them and try again, or ask your administrator.',
    },
    slowed: {
      what: 'There were too many attempts.',
      todo_one: 'Wait {{count}} second and try again.',
      todo_other: 'Wait {{count}} seconds and try again.',
    },
  },
  password: {
    'too-common': {
      what: 'This password is among those that attackers try first.',
      todo: 'Choose another, for instance four unrelated words.',
    },
  },
  'second-factor': {
    wrong: { what: 'The code is not right.', todo: 'Enter the six digits that your authenticator shows now.' },
  },
  invitation: {
    invalid: { what: 'This invitation is not valid any more.', todo: 'Ask for a new one.' },
  },
  'set-up': {
    'token-wrong': {
      what: 'The set-up link is not the one that this node printed.',
      todo: 'Use the link that was printed when the node started, or start it again for a new one.',
    },
    done: { what: 'This node is set up already.', todo: 'Sign in.' },
  },
  organisation: {
    closed: {
      what: 'This organisation is closed.',
      todo: 'Choose another, or ask the administrator of the node to reopen it.',
    },
  },
  administrator: {
    last: {
      what: 'This would leave the organisation without an administrator.',
      todo: 'Give somebody else the role of administrator first.',
    },
  },
  draft: {
    registered: { what: 'This draft was registered already.', todo: 'Open the case.' },
    empty: {
      what: 'Nothing has been entered yet.',
      todo: 'Enter at least one thing that you know: a name or pseudonym, an age, what happened.',
    },
  },
  release: {
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
  statistics: {
    'too-detailed': {
      what: 'There are too few people for this much detail.',
      todo: 'Remove a filter or a breakdown.',
    },
    'unknown-filter': {
      what: 'The filter names something that cannot be filtered by.',
      todo: 'Choose the filters on the page again.',
    },
  },
  source: {
    'shape-unknown': {
      what: 'The layout of this table is not known.',
      todo: 'Say which column holds the country, the year and the figures.',
    },
    'mapping-unfit': {
      what: 'The table lacks a column that it was said to have.',
      todo: 'Say anew which column means what.',
    },
    state: {
      what: 'The table is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    'area-needed': {
      what: 'The table does not say which country it is of.',
      todo: 'Say the country of the table.',
    },
    'not-the-series': {
      what: 'The table is about something other than victims of trafficking.',
      todo: 'Check that the right file was chosen. It is not imported under this indicator.',
    },
    'series-unknown': {
      what: 'The table does not say what its figures count.',
      todo: 'Say what they count and in which unit, or add the description that the publisher gives.',
    },
    'label-code': {
      what: 'There is no such country or code.',
      todo: 'Choose one that is listed.',
    },
  },
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
  return: {
    open: {
      what: 'This return is being worked on already.',
      todo: 'Open the one that is there, or release it first.',
    },
    state: {
      what: 'The return is not at a point where this can be done.',
      todo: 'Load the page again to see where it stands.',
    },
    stopped: {
      what: 'The return lacks something that it cannot be made without.',
      todo: 'See the first lines of its checklist.',
    },
    'comments-missing': {
      what: 'Figures changed by more than chance explains, and nobody said why.',
      todo: 'Write a comment on each figure that is marked.',
    },
    'second-person': {
      what: 'Another person must release what you proposed.',
      todo: 'Ask another analyst, or a supervisor of the competent authority or of the rapporteur.',
    },
    'not-released': {
      what: 'This file leaves the node only after two people agreed to it.',
      todo: 'Propose the return, and ask a second person to release it.',
    },
    'protected-only': {
      what: 'This return has protected figures only.',
      todo: 'Propose it with protected figures. Exact ones are for UNODC’s questionnaire and for SDG 16.2.2.',
    },
    recipient: {
      what: 'Exact figures are for one named recipient, and opened for a purpose.',
      todo: 'Name the recipient, as the return names it, and the purpose.',
    },
    format: {
      what: 'This return has no file of that format.',
      todo: 'Choose one of the formats that its page lists.',
    },
    withheld: {
      what: 'The figure is withheld, so the records behind it are not listed.',
      todo: 'Look at a wider figure.',
    },
  },
  population: {
    layout: {
      what: 'The file has no columns of a population table.',
      todo: "Use the United Nations' file of population by age and sex, or the columns year, sex, age, population.",
    },
    sex: {
      what: 'The table does not say of which sex its numbers are.',
      todo: 'Add a column sex, or keep the name of the file: both sexes, female or male.',
    },
    country: {
      what: 'The table is of several countries, and this node does not know which is its own.',
      todo: 'Keep the rows of one country only, or use a country pack that names the country.',
    },
    nothing: {
      what: 'The table has no numbers for this country.',
      todo: 'Check that the country is in it under its name or ISO code, and that numbers have no thousands separators.',
    },
    unit: {
      what: 'The numbers have decimals, so they seem to be thousands rather than persons.',
      todo: 'Multiply them by 1,000, or upload the United Nations’ own file, whose unit is known.',
    },
    contradiction: {
      what: 'The table gives two different numbers for the same year, sex and age.',
      todo: 'Keep one variant of the estimates, or one record type of UNdata, and upload it again.',
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
  pack: {
    invalid: { what: 'The country pack has faults.', todo: 'Mend the places that are named and send it again.' },
    unknown: { what: 'There is no such country pack.', todo: 'Choose one that is listed.' },
  },
  node: {
    busy: {
      what: 'The node cannot answer at the moment.',
      todo: 'Try again in a few seconds; what you entered is kept.',
    },
    'not-ready': { what: 'The node is not set up yet.', todo: 'Open the set-up link that it printed.' },
    fault: {
      what: 'Something went wrong in the node.',
      todo: 'Try again. If it happens again, tell your operator the request number.',
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
  identification: {
    moved: { what: 'Somebody else moved this case meanwhile.', todo: 'Look where it stands now and decide again.' },
    'not-offered': {
      what: 'This cannot be done with the case where it stands, or not by you.',
      todo: 'Open the case to see what can be done and by whom.',
    },
    'too-early': { what: 'The time that the person has is not over.', todo: 'Wait until the day that is named.' },
    'too-late': { what: 'The time for this is over.', todo: 'Ask the authority that decides what can still be done.' },
    'same-person': { what: 'Whoever took the decision cannot take it again.', todo: 'Ask a colleague who decides.' },
    'panel-waiting': { what: 'The panel has not spoken yet.', todo: 'Wait for the opinions that are needed.' },
    'against-panel': {
      what: 'The majority of the panel says otherwise.',
      todo: 'Decide as the panel voted, or bring the case before it again.',
    },
    'not-released': {
      what: 'The authority that decides cannot see what happened.',
      todo: 'Release the case to it in the same step.',
    },
    'with-identity': {
      what: 'The person does not want to be named.',
      todo: 'Leave out identity, contact and location.',
    },
    'no-panel': { what: 'No panel waits for an opinion of yours.', todo: 'Open the case to see where it stands.' },
    'opinion-given': {
      what: 'Your organisation has given its opinion.',
      todo: 'It stays as it was given; talk to the authority that decides.',
    },
    'no-letter': {
      what: 'There is no letter to show.',
      todo: 'A letter comes with a decision whose reasons you may read.',
    },
  },
} as const;
