// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** Requests, sessions, accounts and the node itself. */
export const requestErrors = {
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
  'events.too-many': {
    kind: 'tooMany',
    what: 'Palermo is open in more windows of this account than can be told at once.',
    todo: 'Close some of them. The others look for news by themselves now and then.',
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
} as const satisfies Record<string, ErrorEntry>;
