// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Client } from '@palermo/contract';
import type pg from 'pg';
import type { Timing } from '../lib/measure.ts';

/** One room of accountability or of the fund at the size that it is built for. */
export interface AccountabilityScenario {
  readonly name: string;
  /** Fills the tables as the superuser, in the name of the node's only account. */
  readonly fill: (admin: pg.Client) => Promise<void>;
  /** Times of what people ask for most, over HTTP, as an account with every role. */
  readonly time: (api: Client) => Promise<readonly Timing[]>;
}
