// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export default {
  demonstration: {
    open: 'Opened the demonstration country',
    openHub: 'Opened the demonstration hub',
    completeHub: 'Filled the demonstration hub',
    registerCases: 'Registered invented cases',
  },
  node: {
    'back-up': 'Backed the node up',
    restore: 'Restored the node from a backup',
  },
  access: {
    'replace-country-pack': 'Replaced the country pack',

    'accept-invitation': 'Accepted an invitation',
    'change-account': 'Changed an account',
    'change-language': 'Changed the language',
    'change-organisation': 'Changed an organisation',
    'change-password': 'Changed the password',
    'confirm-second-factor': 'Set up the second factor',
    'confirm-session': 'Confirmed the second factor',
    'create-organisation': 'Added an organisation',
    'end-account-sessions': 'Ended the sessions of an account',
    'end-organisation-sessions': 'Ended the sessions of an organisation',
    'end-session': 'Ended a session',
    'invite-account': 'Invited a person',
    'list-accounts': 'Read the accounts',
    'look-at-invitation': 'Opened an invitation',
    'set-up-node': 'Set up the node',
    'sign-in': 'Signed in',
    'sign-in-at-terminal': 'Signed in at the terminal of the node',
    'sign-out': 'Signed out',
    'start-second-factor': 'Began to set up the second factor',
    'withdraw-invitation': 'Withdrew an invitation',
  },
  audit: {
    'list-entries': 'Read the audit',
    verify: 'Had the trail checked',
    'sign-checkpoint': 'Signed the trail',
  },
} as const;
