// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export default {
  title: 'My account',
  close: 'Close',
  facts: {
    title: 'Who you are here',
    explanation: 'Something wrong? The administrator of your organisation can change it.',
    name: 'Name',
    email: 'E-mail address',
    organisation: 'Organisation',
    roles: 'Roles',
  },
  sessions: {
    title: 'Where you are signed in',
    explanation: 'Do you not know one of these? End it and change your password.',
    device: 'Device',
    current: 'This one',
    channel: 'By',
    browser: 'Browser',
    terminal: 'Terminal',
    since: 'Signed in',
    lastSeen: 'Last used',
    actions: 'Action',
    signOutAbove: 'In use now',
    end: 'End',
    endOne: 'End the session on {{device}}',
    ended: 'The session has ended.',
  },
  password: {
    title: 'Password',
    explanation: 'When you change it, every other session ends.',
    current: 'Password until now',
    next: 'New password',
    change: 'Change the password',
    done: 'The password is changed. Every other session has ended.',
  },
  secondFactor: {
    title: 'Second factor',
    explanation: 'A new phone? Move your second factor to it. You also get new recovery codes.',
    replace: 'Set up a new authenticator',
    oldStays: 'Your present authenticator works until the new one is confirmed.',
    done: 'The new authenticator is in use.',
  },
} as const;
