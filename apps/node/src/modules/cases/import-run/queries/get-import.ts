// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getImport as endpoint, inputOf, listImports as listEndpoint, type ImportView } from '@palermo/contract';
import { defineQuery, type Scope } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { getRun } from '../get-run.ts';
import type { ImportRun } from '../import-run.ts';
import { presentImport, presentProgress } from '../present-import.ts';
import { sealOf } from '../sealed-import.ts';
import { findKeptRows } from '../../store-import-rows.ts';
import { findImports } from '../../store-imports.ts';

const importsMax = 100;
const problemsMax = 200;

/** How far an import has come. Shows nothing of the file but its name, so that a page may ask every second. */
export const getProgress = defineQuery({
  name: 'cases.readImportProgress',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run({ db, keyring }, { importId }) {
    const run = await getRun(db, importId);
    return presentProgress(run, sealOf(keyring, run));
  },
  audit: 'none',
});

/** An import with samples of its columns and its faults, which quote the file. */
export const getImport = defineQuery({
  name: 'cases.readImport',
  input: inputOf(endpoint),
  policy: mayEditCases,
  run: async (scope, { importId }) => describeImport(scope, await getRun(scope.db, importId)),
  audit: ({ importId }) => ({ purpose: 'dataQuality', subjectKind: 'import', subjectIds: [importId] }),
});

async function describeImport({ db, keyring }: Scope, run: ImportRun): Promise<ImportView> {
  const seal = sealOf(keyring, run);
  const kept = await findKeptRows(db, run.id, { after: 0, limit: problemsMax, rejectedOnly: false });
  const problems = kept.flatMap(({ rowNumber, sealed }) => seal.openRow(rowNumber, sealed).problems);
  const contents = run.sealedContents && seal.openContents(run.sealedContents);
  return presentImport(run, seal, { contents, problems: problems.slice(0, problemsMax) });
}

/** The organisation's imports, newest first. */
export const listImports = defineQuery({
  name: 'cases.listImports',
  input: inputOf(listEndpoint),
  policy: mayEditCases,
  async run({ db, keyring }) {
    const runs = await findImports(db, importsMax);
    return { imports: runs.map((run) => presentProgress(run, sealOf(keyring, run))) };
  },
  audit: 'none',
});
