// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import requests from './requests/en.ts';
import cases from './cases/en.ts';
import identification from './identification/en.ts';
import figures from './figures/en.ts';
import documents from './documents/en.ts';
import services from './services/en.ts';
import plan from './plan/en.ts';
import calls from './calls/en.ts';
import fund from './fund/en.ts';
import groups from './groups/en.ts';
import outreach from './outreach/en.ts';
import training from './training/en.ts';
import treaties from './treaties/en.ts';

/** What was refused or failed and what to do, by the node's error codes. */
export default {
  ...requests,
  ...cases,
  ...identification,
  ...figures,
  ...documents,
  ...services,
  ...plan,
  ...calls,
  ...fund,
  ...groups,
  ...outreach,
  ...training,
  ...treaties,
  requestNumber: 'Request number: {{number}}',
  unreachable: {
    what: 'Palermo cannot be reached.',
    todo: 'Check your connection and try again. What you typed is still here.',
  },
  unknown: {
    what: 'Something went wrong on this page.',
    todo: 'Try again. If it happens again, tell your administrator what you were doing.',
  },
} as const;
