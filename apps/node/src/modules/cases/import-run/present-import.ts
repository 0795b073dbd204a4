// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';
import type { RowProblem } from '../import/index.ts';
import type { FileContents, ImportRun } from './import-run.ts';
import { settingsOf } from './import-settings.ts';
import type { ImportSeal } from './sealed-import.ts';

/** How far an import has come, without a value of the file: what pages ask for again and again. */
export function presentProgress(run: ImportRun, seal: ImportSeal): ImportView {
  const { counts } = run;
  return {
    id: run.id,
    fileName: seal.openFileName(run.fileName),
    profile: run.profile,
    state: run.state === 'receiving' ? 'uploaded' : run.state,
    dryRun: run.dryRun,
    acceptPartial: run.acceptPartial,
    columns: [],
    profiles: run.profiles.map(({ id, confidence }) => ({ id, confidence })),
    notes: [],
    doneCount: counts.done,
    totalCount: run.totalCount === null ? null : Math.max(run.totalCount, counts.done),
    rows: counts.done,
    accepted: counts.accepted,
    rejected: counts.rejected,
    unchanged: counts.unchanged,
    problems: [],
    problemCount: counts.problems,
    failure: run.failure && { code: run.failure.code, detail: run.failure.detail, todo: run.failure.todo },
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

/** An import with what was found in its file and the first of its faults. */
export function presentImport(
  run: ImportRun,
  seal: ImportSeal,
  { contents, problems }: { readonly contents: FileContents | null; readonly problems: readonly RowProblem[] },
): ImportView {
  const mapping = settingsOf(run, seal)?.mapping;
  return {
    ...presentProgress(run, seal),
    columns: (contents?.columns ?? []).map(({ name, samples, suggestion }) => ({
      name,
      samples: [...samples],
      suggestion: mapping?.[name] ? mapping[name].target : suggestion,
    })),
    notes: [...(contents?.notes ?? [])],
    problems: problems.map(({ row, column, value, reason, suggestion }) => ({
      row,
      column,
      value,
      reason,
      suggestion,
    })),
  };
}
