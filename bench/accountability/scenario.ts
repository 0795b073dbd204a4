// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Client } from '@palermo/contract';
import type pg from 'pg';
import type { Keyring } from '../../apps/node/src/kernel/keyring.ts';
import type { Timing } from '../lib/measure.ts';

/** What a scenario is filled through: the superuser, the keys of the node, and its only account. */
export interface Filling {
  readonly admin: pg.Client;
  readonly keyring: Keyring;
  readonly api: Client;
}

/** One room of accountability or of the fund at the size that it is built for. */
export interface AccountabilityScenario {
  readonly name: string;
  /** Fills the tables in the name of the node's only account. */
  readonly fill: (filling: Filling) => Promise<void>;
  /** Times of what people ask for most, over HTTP, as an account with every role. */
  readonly time: (api: Client) => Promise<readonly Timing[]>;
}
