// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Unit } from './dimensions.ts';

/** What a table is asked for. `by` and `where` as in the contract: `year,sex` and `sex:female;year:2023,2024`. */
export interface TableQuery {
  readonly by: string;
  readonly where?: string;
  /** A closed vintage; the records of now when absent. */
  readonly vintageId?: string;
  /** Whom to count; victims when absent. */
  readonly unit?: Unit;
  /** Counts several values of one record as one, `female;male`. */
  readonly sets?: boolean;
}

interface AskedTable {
  readonly by: string;
  readonly where?: string | undefined;
  readonly unit?: Unit | undefined;
  readonly vintage?: string | undefined;
  readonly sets?: 'true' | 'false' | undefined;
}

/** The table that a request asks for. */
export function tableQueryOf({ by, where = '', unit = 'victim', vintage, sets }: AskedTable): TableQuery {
  return { by, where, unit, sets: sets === 'true', ...(vintage === undefined ? {} : { vintageId: vintage }) };
}
