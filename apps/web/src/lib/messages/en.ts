// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Messages that every part of the application uses. */
export default {
  actions: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    tryAgain: 'Try again',
    back: 'Back',
    continue: 'Continue',
    copy: 'Copy',
    copied: 'Copied',
    print: 'Print',
    reload: 'Reload the page',
  },
  loading: {
    usual: 'Loading…',
    slow: 'This is taking longer than usual. It goes on in the background…',
  },
  table: {
    sortBy: 'Sort by',
    unsorted: 'No particular order',
    ascending: '{{column}}, ascending',
    descending: '{{column}}, descending',
  },
  confirmSession: {
    title: 'Confirm that it is you',
    why: 'This step is sensitive. Enter the code that your authenticator app shows now.',
    code: 'Code',
    codeHint: 'Six digits, or one of your recovery codes',
    confirm: 'Confirm',
  },
  notKnown: 'Not known',
  problems: {
    unreachable: {
      what: 'Palermo cannot be reached.',
      todo: 'Check your connection and try again. What you typed is still here.',
    },
    unknown: {
      what: 'Something went wrong on this page.',
      todo: 'Try again. If it happens again, tell your administrator what you were doing.',
    },
  },
} as const;
