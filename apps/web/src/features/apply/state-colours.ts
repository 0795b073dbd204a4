// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ApplicationState } from '@palermo/contract';

export const stateColours: Readonly<Record<ApplicationState, string>> = {
  draft: 'blue',
  submitted: 'teal',
  eligible: 'teal',
  ineligible: 'red',
  withdrawn: 'gray',
  approved: 'green',
  reserve: 'yellow',
  declined: 'gray',
};
