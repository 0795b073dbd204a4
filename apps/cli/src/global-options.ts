// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { join } from 'node:path';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly dataDir?: string;
  readonly json?: boolean;
  readonly as?: string;
}

/** The data folder that is meant: the option, the environment, or `.palermo/node` in the checkout. */
export function dataDirOption({ dataDir }: GlobalOptions): string {
  return dataDir ?? process.env['PALERMO_DATA_DIR'] ?? join(import.meta.dirname, '../../../.palermo/node');
}
