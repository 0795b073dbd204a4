// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export default {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  back: 'Back',
  forgotten: 'Forgotten your password or locked out? Ask the administrator of your organisation for a new invitation.',
  codeWhy: 'Your account is protected by a second factor.',
  code: 'Code',
  codeHint: 'Six digits of your authenticator app, or one of your recovery codes',
  codeLost:
    'Phone lost and no recovery code left? The administrator of your organisation can reset your second factor.',
  waitSeconds_one: 'Wait {{count}} second',
  waitSeconds_other: 'Wait {{count}} seconds',
  enrolTitle: 'Protect your account',
  enrolWhy:
    'People’s safety depends on what you will see here. Set up a second factor: then a stolen password alone opens nothing.',
  demonstrationTitle: 'Ready-made sign-ins',
  demonstrationWhy: 'This is a demonstration. Choose an account; its e-mail address and password are filled in above.',
  callsWhy: 'Does your organisation help survivors of trafficking? You need no account to apply for a grant.',
  calls_one: 'See the call that is open',
  calls_other: 'See the {{count}} calls that are open',
  invitation: {
    title: 'Accept the invitation',
    noToken: 'This link is not complete',
    noTokenTodo: 'Open the whole invitation link, up to its last letter, or ask for a new one.',
    what: '{{organisation}} invites you to work with Palermo as:',
    name: 'Your name',
    nameHint: 'As your colleagues know you',
    password: 'Choose a password',
    accept: 'Accept the invitation',
  },
} as const;
