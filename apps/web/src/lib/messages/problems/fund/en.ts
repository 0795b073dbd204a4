// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about the trust fund, contributions and grants. */
export default {
  fund: {
    'currency-unknown': { what: 'There is no such currency in use.', todo: 'Choose a currency from the list.' },
    'currency-fixed': {
      what: 'The currency of the fund cannot change once there are entries or rates.',
      todo: 'Keep the currency, and record exchange rates for the others.',
    },
    'amount-invalid': {
      what: 'The amount has more digits behind the point than its currency.',
      todo: 'Correct the amount.',
    },
    'rate-own': { what: 'The currency of the fund needs no exchange rate.', todo: 'Choose another currency.' },
    'not-enough': {
      what: 'There is not that much money, or it is promised already.',
      todo: 'Look at what is available in this currency and for this purpose.',
    },
    'key-reused': {
      what: 'This request was sent before with other contents.',
      todo: 'Load the page again and look whether it is done already.',
    },
    'entry-reversed': { what: 'This entry was taken back already.', todo: 'Look at the entry that reverses it.' },
    'entry-irreversible': {
      what: 'This entry cannot be taken back by itself.',
      todo: 'Correct it where it belongs: in its grant, or by a new entry.',
    },
    period: { what: 'The period ends before it begins.', todo: 'Correct the days.' },
    'iati-invalid': {
      what: 'The file would be against a rule of the IATI standard.',
      todo: 'Look at the findings, correct what they name, and publish again.',
    },
  },
  contribution: {
    'nothing-received': {
      what: 'Nothing was received from this contributor yet.',
      todo: 'Record what was received first.',
    },
  },
  grant: {
    state: {
      what: 'The grant does not stand where this can be done.',
      todo: 'Load the page again: it names the next step.',
    },
    time: { what: 'A grant ends after it begins.', todo: 'Correct the days.' },
    'tranches-sum': {
      what: 'The tranches do not add up to the amount of the grant.',
      todo: 'Correct the amounts of the tranches.',
    },
    'plan-order': {
      what: 'Reports and tranches follow one another, and a tranche waits for a report that exists.',
      todo: 'Correct the periods and days.',
    },
    'tranche-waits': {
      what: 'This tranche is paid already, proposed already, or waits for a report to be accepted.',
      todo: 'Load the page again: it says what the tranche waits for.',
    },
    'second-person': {
      what: 'You proposed this payment yourself.',
      todo: 'Ask a trustee or another grants officer to confirm it.',
    },
    'payment-decided': { what: 'This payment was decided on already.', todo: 'Load the page again.' },
    differences: {
      what: 'The amounts of this grant do not agree yet, or something is still missing.',
      todo: 'Look at what is named on the page of the grant.',
    },
  },
} as const;
