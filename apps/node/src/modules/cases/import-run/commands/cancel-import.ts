// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { cancelImport as endpoint, inputOf } from '@palermo/contract';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { getRun, requireState } from '../get-run.ts';
import { isRunning } from '../import-run.ts';
import { presentProgress } from '../present-import.ts';
import { sealOf } from '../sealed-import.ts';
import { updateImport } from '../../store-imports.ts';

/** Stops an import after the rows in hand. What was imported stays, and the import can be resumed. Throws `import.state`. */
export const cancelImport = defineCommand({
  name: 'cases.cancelImport',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run({ db, keyring }, { importId }) {
    const run = await getRun(db, importId, { toChange: true });
    requireState(run, isRunning);
    await updateImport(db, importId, { state: 'cancelled', job: null, finished: true });
    return presentProgress(await getRun(db, importId), sealOf(keyring, run));
  },
  audit: ({ importId }, { doneCount }) => ({
    subjectKind: 'import',
    subjectIds: [importId],
    details: { rows: doneCount },
  }),
});
