// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { ImportedRow } from '../import/index.ts';

/** Where rows come from and how they are taken. */
export interface TakingRows {
  /** Profile of the import: the source of its cases. */
  readonly profile: string;
  /** What tells files apart whose identifiers may be the same by chance. */
  readonly layout: string;
  readonly dryRun: boolean;
  readonly acceptPartial: boolean;
}

/** A row whose case is there already, with how the source was remembered. */
export interface KnownRow {
  readonly row: ImportedRow;
  readonly caseId: CaseId;
  /** What is remembered of the row once it was taken; absent where it is found by the id of the case. */
  readonly fingerprint?: Buffer;
}
