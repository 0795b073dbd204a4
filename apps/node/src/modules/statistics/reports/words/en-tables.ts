// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TableWords } from './table-words-type.ts';

export const englishTables: TableWords = {
  asOf: 'As of {date}.',
  progress: {
    caption: 'Progress of the plan by pillar',
    head: ['Pillar', 'Commitments', 'Answered by a measure', 'Measures', 'Done', 'Late', 'Targets reached'],
    plan: 'Plan: {plan}.',
    none: 'There is no plan.',
    derived:
      'Done and late follow from milestones; targets are reached where all indicators of a measure are at theirs.',
    pillars: {
      prevention: 'Prevention',
      protection: 'Protection',
      prosecution: 'Prosecution',
      partnerships: 'Partnerships',
    },
  },
  treaties: {
    caption: 'Status of treaties',
    head: ['Treaty', 'Status', 'Signed', 'Bound since', 'As of', 'States bound'],
    state: 'State: {state}.',
    none: 'No state is named as the one that this node is of.',
    standings: {
      party: 'Bound',
      signed: 'Signed, not bound',
      none: 'Neither',
      withdrawn: 'Withdrew',
      unknown: 'Nothing known',
    },
  },
  recommendations: {
    caption: 'Recommendations and their follow-up',
    head: ['From', 'Recommendation', 'Status', 'Next due'],
    counts: 'Open: {open}, of them overdue: {overdue}. Dealt with: {closed}.',
    further: 'The latest {count} are shown.',
    statuses: {
      awaitingResponse: 'Awaiting response',
      responseOverdue: 'Response overdue',
      accepted: 'Accepted',
      inProgress: 'In progress',
      overdue: 'Overdue',
      reportedDone: 'Reported done',
      implemented: 'Implemented',
      notAccepted: 'Not accepted',
    },
  },
  fund: {
    caption: 'Statement of the fund, {from} to {to}',
    head: ['Account', 'Currency', 'Opening', 'Debits', 'Credits', 'Closing'],
    balanced: 'Each account in its own currency; counted from the entries of the ledger.',
    none: 'The ledger has no entries.',
    accounts: {
      bank: 'Bank',
      pledgesReceivable: 'Pledges to be received',
      pledgesOutstanding: 'Pledges outstanding (memorandum)',
      contributions: 'Contributions',
      grantsCommitted: 'Grants promised (memorandum)',
      commitmentsOutstanding: 'Promises outstanding',
      grantsPaid: 'Grants paid',
      grantsReturned: 'Grants given back',
      bankCharges: 'Bank charges',
      exchange: 'Exchange',
    },
  },
};
