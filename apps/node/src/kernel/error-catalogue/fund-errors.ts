// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorEntry } from './error-entry.ts';

/** The ledger of the trust fund, contributions and grants. */
export const fundErrors = {
  'fund.currency-unknown': {
    kind: 'invalid',
    what: 'There is no such currency in use.',
    todo: 'Choose a currency from the list.',
  },
  'fund.currency-fixed': {
    kind: 'conflict',
    what: 'The currency of the fund cannot change once there are entries or rates.',
    todo: 'Keep the currency, and record exchange rates for the others.',
  },
  'fund.amount-invalid': {
    kind: 'invalid',
    what: 'The amount has more digits behind the point than its currency.',
    todo: 'Correct the amount.',
  },
  'fund.rate-own': {
    kind: 'invalid',
    what: 'The currency of the fund needs no exchange rate.',
    todo: 'Choose another currency.',
  },
  'fund.not-enough': {
    kind: 'conflict',
    what: 'There is not that much money, or it is promised already.',
    todo: 'Look at what is available in this currency and for this purpose.',
  },
  'fund.key-reused': {
    kind: 'conflict',
    what: 'This request was sent before with other contents.',
    todo: 'Load the page again and look whether it is done already.',
  },
  'fund.entry-reversed': {
    kind: 'conflict',
    what: 'This entry was taken back already.',
    todo: 'Look at the entry that reverses it.',
  },
  'fund.entry-irreversible': {
    kind: 'conflict',
    what: 'This entry cannot be taken back by itself.',
    todo: 'Correct it where it belongs: in its grant, or by a new entry.',
  },
  'fund.period': {
    kind: 'invalid',
    what: 'The period ends before it begins.',
    todo: 'Correct the days.',
  },
  'fund.iati-invalid': {
    kind: 'conflict',
    what: 'The file would be against a rule of the IATI standard.',
    todo: 'Look at the findings, correct what they name, and publish again.',
  },
  'contribution.nothing-received': {
    kind: 'conflict',
    what: 'Nothing was received from this contributor yet.',
    todo: 'Record what was received first.',
  },
  'grant.state': {
    kind: 'conflict',
    what: 'The grant does not stand where this can be done.',
    todo: 'Load the page again: it names the next step.',
  },
  'grant.time': {
    kind: 'invalid',
    what: 'A grant ends after it begins.',
    todo: 'Correct the days.',
  },
  'grant.tranches-sum': {
    kind: 'invalid',
    what: 'The tranches do not add up to the amount of the grant.',
    todo: 'Correct the amounts of the tranches.',
  },
  'grant.plan-order': {
    kind: 'invalid',
    what: 'Reports and tranches follow one another, and a tranche waits for a report that exists.',
    todo: 'Correct the periods and days.',
  },
  'grant.tranche-waits': {
    kind: 'conflict',
    what: 'This tranche is paid already, proposed already, or waits for a report to be accepted.',
    todo: 'Load the page again: it says what the tranche waits for.',
  },
  'grant.second-person': {
    kind: 'forbidden',
    what: 'You proposed this payment yourself.',
    todo: 'Ask a trustee or another grants officer to confirm it.',
  },
  'grant.payment-decided': {
    kind: 'conflict',
    what: 'This payment was decided on already.',
    todo: 'Load the page again.',
  },
  'grant.differences': {
    kind: 'conflict',
    what: 'The amounts of this grant do not agree yet, or something is still missing.',
    todo: 'Look at what is named on the page of the grant.',
  },
} as const satisfies Record<string, ErrorEntry>;
