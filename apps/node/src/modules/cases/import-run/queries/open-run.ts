// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ImportId } from '@palermo/contract';
import { z } from 'zod';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { lockForJob } from '../get-run.ts';
import type { ImportSettings } from '../import-run.ts';
import { settingsOf } from '../import-settings.ts';
import { sealOf } from '../sealed-import.ts';

export interface OpenedRun extends ImportSettings {
  /** Rows up to this one were dealt with. */
  readonly lastRow: number;
}

/** How an import is to be read and from which row on; undefined when this job has it no longer. */
export const openRun = defineQuery({
  name: 'cases.openImportRun',
  input: z.object({ importId: ImportId, jobId: z.uuid() }),
  policy: mayEditCases,
  async run({ db, keyring }, { importId, jobId }): Promise<OpenedRun | undefined> {
    const run = await lockForJob(db, importId, jobId);
    const settings = run && settingsOf(run, sealOf(keyring, run));
    return run && settings ? { ...settings, lastRow: run.lastRow } : undefined;
  },
  audit: 'none',
});
