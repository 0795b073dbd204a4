// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about members, groups, joint statements, recommendations and calendars. */
export default {
  member: {
    'no-cases': {
      what: 'This organisation is a member or partner entity. It takes part in no cases.',
      todo: 'Choose an organisation that works on cases.',
    },
    'no-case-roles': {
      what: 'Accounts of a member or partner entity have no roles that work on cases, their figures or their audit.',
      todo: 'Choose roles for groups, the plan or the fund.',
    },
    'has-cases': {
      what: 'This organisation has cases, or accounts that work on them, and so becomes no member entity.',
      todo: 'Add the entity as an organisation of its own.',
    },
  },
  group: {
    chairs: {
      what: 'More members would chair at that time than the group has chairs.',
      todo: 'Change the days of the term, end another term earlier, or give the group more chairs.',
    },
    'chairs-twice': {
      what: 'This member chairs the group in these days already.',
      todo: 'Change the days of the term.',
    },
    'member-there': { what: 'This organisation is in the group already.', todo: 'Change its standing instead.' },
    'example-there': { what: 'This shipped group is in the node already.', todo: 'Open it in the list of groups.' },
  },
  statement: {
    'not-open': {
      what: 'This text is not open for signature, or is not the text that counts any more.',
      todo: 'Load the statement again and read the text that stands there now.',
    },
    open: {
      what: 'The text is open for signature and stays as it is.',
      todo: 'Write a new text: it becomes a draft that members join anew.',
    },
    issued: { what: 'The statement is issued and stays as it is.', todo: 'Begin a new statement.' },
    'no-signature': {
      what: 'Nobody has joined this text yet.',
      todo: 'Issue the statement once members have joined it.',
    },
  },
  recommendation: {
    'not-accepted': {
      what: 'This recommendation has not been accepted.',
      todo: 'Record that it was accepted, wholly or in part, first.',
    },
    'parts-left': {
      what: 'Not every responsible organisation has reported its part done.',
      todo: 'Wait for the reports, or take out those that are not responsible any more.',
    },
    closed: {
      what: 'This recommendation is confirmed as implemented.',
      todo: 'Record what happened since as a recommendation of its own.',
    },
    days: {
      what: 'A day comes before the one that it follows: receipt, response, implementation.',
      todo: 'Enter the days in their order.',
    },
  },
  calendar: {
    unknown: {
      what: 'There is no calendar under this address any more.',
      todo: 'Make a new address on the page of your groups.',
    },
  },
} as const;
