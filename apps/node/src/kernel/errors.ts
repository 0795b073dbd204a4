// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What kind of refusal an error is; `platform/http` alone turns it into a status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'tooLarge'
  | 'tooMany'
  | 'unsupported'
  | 'unavailable'
  | 'internal';

interface ErrorEntry {
  readonly kind: ErrorKind;
  /** What happened, one sentence, for people. Holds no personal data. */
  readonly what: string;
  /** What the reader can do. */
  readonly todo: string;
}

/** Every code that leaves the node. Codes are permanent: a released code is never renamed or reused. */
export const errorCatalogue = {
  'request.invalid': {
    kind: 'invalid',
    what: 'The request has values that cannot be used.',
    todo: 'Correct the fields that are named and send it again.',
  },
  'request.unreadable': {
    kind: 'invalid',
    what: 'The request could not be read.',
    todo: 'Send JSON in UTF-8 as the API description says.',
  },
  'request.too-large': {
    kind: 'tooLarge',
    what: 'The request is larger than this node accepts.',
    todo: 'Send less at once, or a smaller file.',
  },
  'request.unsupported': {
    kind: 'unsupported',
    what: 'The request has a format that this address does not take.',
    todo: 'Send JSON, or a file where the API description says so.',
  },
  'request.foreign': {
    kind: 'forbidden',
    what: 'The request did not come from the Palermo application.',
    todo: 'Open the application itself and try again.',
  },
  'route.unknown': {
    kind: 'notFound',
    what: 'There is nothing at this address.',
    todo: 'Check the address, or start from the home page.',
  },
  'record.not-found': {
    kind: 'notFound',
    what: 'There is no such record, or it is not released to you.',
    todo: 'Check the reference, or ask the organisation that holds it.',
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
  'suspect.too-many': {
    kind: 'conflict',
    what: 'The case has as many suspects as it can hold.',
    todo: 'Describe several of them together.',
  },
  'vintage.name-taken': {
    kind: 'conflict',
    what: 'There is a vintage of this name already.',
    todo: 'Choose another name.',
  },
  'record.changed': {
    kind: 'conflict',
    what: 'Somebody else changed this at the same moment.',
    todo: 'Load it again and repeat your change.',
  },
  'access.denied': {
    kind: 'forbidden',
    what: 'Your account may not do this.',
    todo: 'Ask your administrator for the role that this needs.',
  },
  'session.required': {
    kind: 'unauthenticated',
    what: 'You are not signed in.',
    todo: 'Sign in and try again.',
  },
  'session.enrolling': {
    kind: 'forbidden',
    what: 'Your second factor is not set up yet.',
    todo: 'Set up an authenticator first.',
  },
  'session.confirmation-required': {
    kind: 'forbidden',
    what: 'This needs your second factor once more.',
    todo: 'Enter the code of your authenticator and try again.',
  },
  'sign-in.refused': {
    kind: 'unauthenticated',
    what: 'The e-mail address, password or code is not right.',
    todo: 'Check them and try again, or ask your administrator.',
  },
  'sign-in.slowed': {
    kind: 'tooMany',
    what: 'There were too many attempts.',
    todo: 'Wait and try again.',
  },
  'password.too-common': {
    kind: 'invalid',
    what: 'This password is among those that attackers try first.',
    todo: 'Choose another, for instance four unrelated words.',
  },
  'second-factor.wrong': {
    kind: 'invalid',
    what: 'The code is not right.',
    todo: 'Enter the six digits that your authenticator shows now.',
  },
  'invitation.invalid': {
    kind: 'notFound',
    what: 'This invitation is not valid any more.',
    todo: 'Ask for a new one.',
  },
  'set-up.token-wrong': {
    kind: 'forbidden',
    what: 'The set-up link is not the one that this node printed.',
    todo: 'Use the link that was printed when the node started, or start it again for a new one.',
  },
  'set-up.done': {
    kind: 'conflict',
    what: 'This node is set up already.',
    todo: 'Sign in.',
  },
  'organisation.closed': {
    kind: 'conflict',
    what: 'This organisation is closed.',
    todo: 'Choose another, or ask the administrator of the node to reopen it.',
  },
  'administrator.last': {
    kind: 'conflict',
    what: 'This would leave the organisation without an administrator.',
    todo: 'Give somebody else the role of administrator first.',
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
  'statistics.unknown-filter': {
    kind: 'invalid',
    what: 'The filter names something that cannot be filtered by.',
    todo: 'Choose the filters on the page again.',
  },
  'statistics.too-detailed': {
    kind: 'invalid',
    what: 'There are too few people for this much detail.',
    todo: 'Remove a filter or a breakdown.',
  },
  'source.shape-unknown': {
    kind: 'invalid',
    what: 'The layout of this table is not known.',
    todo: 'Say which column holds the country, the year and the figures.',
  },
  'source.mapping-unfit': {
    kind: 'invalid',
    what: 'The table lacks a column that it was said to have.',
    todo: 'Say anew which column means what.',
  },
  'source.state': {
    kind: 'conflict',
    what: 'The table is not at a point where this can be done.',
    todo: 'Load the page again to see where it stands.',
  },
  'source.area-needed': {
    kind: 'invalid',
    what: 'The table does not say which country it is of.',
    todo: 'Say the country of the table.',
  },
  'source.not-the-series': {
    kind: 'invalid',
    what: 'The table is about something other than victims of trafficking.',
    todo: 'Check that the right file was chosen. It is not imported under this indicator.',
  },
  'source.series-unknown': {
    kind: 'invalid',
    what: 'The table does not say what its figures count.',
    todo: 'Say what they count and in which unit, or add the description that the publisher gives.',
  },
  'source.label-code': {
    kind: 'invalid',
    what: 'There is no such country or code.',
    todo: 'Choose one that is listed.',
  },
  'return.open': {
    kind: 'conflict',
    what: 'This return is being worked on already.',
    todo: 'Open the one that is there, or release it first.',
  },
  'return.state': {
    kind: 'conflict',
    what: 'The return is not at a point where this can be done.',
    todo: 'Load the page again to see where it stands.',
  },
  'return.stopped': {
    kind: 'conflict',
    what: 'The return lacks something that it cannot be made without.',
    todo: 'See the first lines of its checklist.',
  },
  'return.comments-missing': {
    kind: 'conflict',
    what: 'Figures changed by more than chance explains, and nobody said why.',
    todo: 'Write a comment on each figure that is marked.',
  },
  'return.second-person': {
    kind: 'forbidden',
    what: 'Another person must release what you proposed.',
    todo: 'Ask another analyst, or a supervisor of the competent authority or of the rapporteur.',
  },
  'return.not-released': {
    kind: 'forbidden',
    what: 'This file leaves the node only after two people agreed to it.',
    todo: 'Propose the return, and ask a second person to release it.',
  },
  'return.protected-only': {
    kind: 'invalid',
    what: 'This return has protected figures only.',
    todo: "Propose it with protected figures. Exact ones are for UNODC's questionnaire and for SDG 16.2.2.",
  },
  'return.recipient': {
    kind: 'invalid',
    what: 'Exact figures are for one named recipient, and opened for a purpose.',
    todo: 'Name the recipient, as the return names it, and the purpose.',
  },
  'return.format': {
    kind: 'invalid',
    what: 'This return has no file of that format.',
    todo: 'Choose one of the formats that its page lists.',
  },
  'return.withheld': {
    kind: 'forbidden',
    what: 'The figure is withheld, so the records behind it are not listed.',
    todo: 'Look at a wider figure.',
  },
  'population.layout': {
    kind: 'invalid',
    what: 'The file has no columns of a population table.',
    todo: "Use the United Nations' file of population by age and sex (World Population Prospects or UNdata), or the columns year, sex, age, population.",
  },
  'population.sex': {
    kind: 'invalid',
    what: 'The table does not say of which sex its numbers are.',
    todo: 'Add a column sex, or keep the name of the file: both sexes, female or male.',
  },
  'population.country': {
    kind: 'invalid',
    what: 'The table is of several countries, and this node does not know which is its own.',
    todo: 'Keep the rows of one country only, or use a country pack that names the country.',
  },
  'population.nothing': {
    kind: 'invalid',
    what: 'The table has no numbers for this country.',
    todo: 'Check that the country is in it under its name or ISO code, and that numbers have no thousands separators.',
  },
  'population.contradiction': {
    kind: 'invalid',
    what: 'The table gives two different numbers for the same year, sex and age.',
    todo: 'Keep one variant of the estimates, or one record type of UNdata, and upload it again.',
  },
  'population.unit': {
    kind: 'invalid',
    what: 'The numbers have decimals, so they seem to be thousands rather than persons.',
    todo: "Multiply them by 1,000, or upload the United Nations' own file, whose unit is known.",
  },
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
  'pack.unknown': {
    kind: 'invalid',
    what: 'There is no such country pack.',
    todo: 'Choose one that is listed.',
  },
  'pack.invalid': {
    kind: 'invalid',
    what: 'The country pack has faults.',
    todo: 'Mend the places that are named and send it again.',
  },
  'node.busy': {
    kind: 'unavailable',
    what: 'The node cannot answer at the moment.',
    todo: 'Try again in a few seconds; what you entered is kept.',
  },
  'node.not-ready': {
    kind: 'unavailable',
    what: 'The node is not set up yet.',
    todo: 'Open the set-up link that it printed.',
  },
  'node.fault': {
    kind: 'internal',
    what: 'Something went wrong in the node.',
    todo: 'Try again. If it happens again, tell your operator the request number.',
  },
  'identification.moved': {
    kind: 'conflict',
    what: 'Somebody else moved this case meanwhile.',
    todo: 'Look where it stands now and decide again.',
  },
  'identification.not-offered': {
    kind: 'conflict',
    what: 'This cannot be done with the case where it stands, or not by you.',
    todo: 'Open the case to see what can be done and by whom.',
  },
  'identification.too-early': {
    kind: 'conflict',
    what: 'The time that the person has is not over.',
    todo: 'Wait until the day that is named.',
  },
  'identification.too-late': {
    kind: 'conflict',
    what: 'The time for this is over.',
    todo: 'Ask the authority that decides what can still be done.',
  },
  'identification.same-person': {
    kind: 'conflict',
    what: 'Whoever took the decision cannot take it again.',
    todo: 'Ask a colleague who decides.',
  },
  'identification.panel-waiting': {
    kind: 'conflict',
    what: 'The panel has not spoken yet.',
    todo: 'Wait for the opinions that are needed.',
  },
  'identification.against-panel': {
    kind: 'conflict',
    what: 'The majority of the panel says otherwise.',
    todo: 'Decide as the panel voted, or bring the case before it again.',
  },
  'identification.not-released': {
    kind: 'conflict',
    what: 'The authority that decides cannot see what happened.',
    todo: 'Release the case to it in the same step.',
  },
  'identification.with-identity': {
    kind: 'conflict',
    what: 'The person does not want to be named.',
    todo: 'Leave out identity, contact and location.',
  },
  'identification.no-panel': {
    kind: 'conflict',
    what: 'No panel waits for an opinion of yours.',
    todo: 'Open the case to see where it stands.',
  },
  'identification.opinion-given': {
    kind: 'conflict',
    what: 'Your organisation has given its opinion.',
    todo: 'It stays as it was given; talk to the authority that decides.',
  },
  'identification.no-letter': {
    kind: 'notFound',
    what: 'There is no letter to show.',
    todo: 'A letter comes with a decision whose reasons you may read.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCatalogue;

export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly detail: string;
}

export interface AppErrorOptions {
  /** Replaces the catalogue's sentence where more can be said. Holds no personal data. */
  readonly detail?: string;
  readonly todo?: string;
  readonly fields?: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** An expected refusal. Its message is for people; its code is what programs and logs go by. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly todo: string;
  readonly fields: readonly FieldFault[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    const entry: ErrorEntry = errorCatalogue[code];
    super(options.detail ?? entry.what, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.kind = entry.kind;
    this.todo = options.todo ?? entry.todo;
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
