// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals of a request, a session, an account or the node, by the node's error codes. */
export default {
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
  events: {
    'too-many': {
      what: 'Palermo is open in more windows of this account than can be told at once.',
      todo: 'Close some of them. The others look for news by themselves now and then.',
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
} as const;
