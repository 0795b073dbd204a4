// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, SuspectId } from '@palermo/contract';
import type { FieldValue, FieldValues } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import type { CaseForm } from '../case-form.ts';
import type { CaseFile } from '../case-file.ts';
import { writeChanges } from '../commands/change-case.ts';
import { sameValue } from '../facts.ts';
import { registrationDayOf, type ImportedRow, type RowProblem, type RowProblemReason } from '../import/index.ts';
import { openCase, type OpenedCase } from '../open-case.ts';
import { openFacts, openRevision, unwrapPersonKey } from '../sealed-facts.ts';
import { writeEvent } from '../store.ts';
import { findSuspects, insertSuspects } from '../store-suspects.ts';
import { findNewestRevisions } from '../store-timeline.ts';
import { changedSinceImport, mergeRow, type VersionChanges } from './merge-row.ts';
import { accepted, rejected, rowProblem, unchanged, type RowOutcome } from './row-outcome.ts';
import { findImportedVersions, findSealedCases, writeFingerprints } from '../store-import-rows.ts';
import type { KnownRow, TakingRows } from './taking-rows.ts';

/** Column of our own files with the version of the case that was exported. */
export const versionColumn = 'palermo_version';

/** Revisions that are searched for what people changed. */
const revisionsMax = 1000;

/** Meets rows with the cases that they stand for, one at a time where they differ. */
export async function takeChangedRows(
  scope: Scope,
  form: CaseForm,
  taking: TakingRows,
  known: readonly KnownRow[],
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const seen: { caseId: CaseId; fingerprint: Buffer }[] = [];
  const present = await openMany(
    scope,
    known.map(({ caseId }) => caseId),
  );
  for (const each of known) {
    const { row, caseId, fingerprint } = each;
    const found = present.get(caseId);
    if (found && saysTheSame(found, row, exportedVersion(row, fingerprint))) {
      if (fingerprint) seen.push({ caseId, fingerprint });
      outcomes.push(unchanged(row));
    } else outcomes.push(await takeChangedRow(scope, form, taking, each));
  }
  if (!taking.dryRun) await writeFingerprints(scope.db, seen);
  return outcomes;
}

interface PresentCase {
  readonly file: CaseFile;
  readonly values: FieldValues;
  /** True where suspects are recorded, by an import or by people here. */
  readonly hasSuspects: boolean;
}

/** The present values of many cases; those of erased persons are absent. */
async function openMany({ db, keyring }: Scope, ids: readonly CaseId[]): Promise<Map<CaseId, PresentCase>> {
  const opened = new Map<CaseId, PresentCase>();
  const withSuspects = new Set((await findSuspects(db, ids)).map(({ caseId }) => caseId));
  for (const { wrapped, facts, ...file } of await findSealedCases(db, ids)) {
    if (!wrapped) continue;
    const key = unwrapPersonKey(keyring, file.personId, wrapped);
    const values = openFacts(keyring, key, file.id, facts);
    opened.set(file.id, { file, values, hasSuspects: withSuspects.has(file.id) });
  }
  return opened;
}

function saysTheSame(present: PresentCase, row: ImportedRow, exported: number | undefined): boolean {
  const { file, values, hasSuspects } = present;
  return (
    (row.case.suspect === undefined || hasSuspects) &&
    Object.entries(row.case.values).every(([key, value]) => sameValue(values[key], value)) &&
    fixedProblems(file, row, exported).length === 0
  );
}

/**
 * What a row says of a case that an import does not change: the outcome is decided, the day of registration is past. A row
 * exported before the case was last changed is merely old.
 */
function fixedProblems(file: CaseFile, row: ImportedRow, exported: number | undefined): RowProblem[] {
  if (exported !== undefined && exported < file.version) return [];
  const { outcome } = row.case;
  const registeredOn = registrationDayOf(row.case);
  return [
    ...(outcome === undefined || outcome === file.outcome ? [] : [cellProblem(row, 'outcome', outcome, file.outcome)]),
    ...(registeredOn === undefined || registeredOn === file.registeredOn
      ? []
      : [cellProblem(row, 'registeredOn', registeredOn, file.registeredOn)]),
  ];
}

function cellProblem(
  { row }: ImportedRow,
  column: string,
  value: FieldValue,
  present: FieldValue,
  reason: RowProblemReason = 'cell.notByImport',
): RowProblem {
  return { row, column, value: written(value), reason, suggestion: written(present) };
}

function written(value: FieldValue): string {
  return Array.isArray(value) ? value.join(';') : String(value ?? '');
}

async function takeChangedRow(
  scope: Scope,
  form: CaseForm,
  { profile, dryRun, acceptPartial }: TakingRows,
  { row, caseId, fingerprint }: KnownRow,
): Promise<RowOutcome> {
  const opened = await openCase(scope, caseId, { toChange: !dryRun });
  if (!opened.key) return rejected(row, [...row.problems, rowProblem(row, 'row.erased', null)]);
  const exported = exportedVersion(row, fingerprint);
  const changedHere = await findChangedHere(scope, opened, opened.key, exported);
  const { applied, conflicts } = mergeRow(opened.values, row.case.values, changedHere);
  const contradictions = [
    ...fixedProblems(opened.file, row, exported),
    ...conflicts.map(({ key, from, to }) => cellProblem(row, key, to, from, 'cell.changedHere')),
  ];
  const problems = [...row.problems, ...contradictions];
  if (contradictions.length > 0 && (!acceptPartial || applied.length === 0)) return rejected(row, problems);
  const suspect = await newSuspectOf(scope, caseId, row);
  if (applied.length === 0 && !suspect) return unchanged(row);
  if (dryRun) return accepted(row, undefined, problems);
  if (suspect) await insertSuspects(scope.db, [suspect], scope.clock());
  // A row that contradicts the case is not remembered: it is met again until somebody settles it.
  await writeChanges(scope, form, opened, applied, contradictions.length === 0 ? fingerprint : undefined);
  await noteImport(scope, opened, profile);
  return accepted(row, caseId, problems);
}

/** The suspect whom the row describes, where the case has none yet: what people here recorded of suspects is theirs. */
async function newSuspectOf({ db }: Scope, caseId: CaseId, { case: mapped }: ImportedRow) {
  if (mapped.suspect === undefined || (await findSuspects(db, [caseId])).length > 0) return undefined;
  return { ...mapped.suspect, caseId, id: newId<SuspectId>(), sealedDescription: null };
}

/** The version of the case that a row of our own file was exported from; undefined for rows of other sources. */
function exportedVersion(row: ImportedRow, fingerprint: Buffer | undefined): number | undefined {
  if (fingerprint) return undefined;
  const version = row.source.values[versionColumn] ?? '';
  return /^\d{1,9}$/.test(version) ? Number(version) : Number.MAX_SAFE_INTEGER;
}

/** What people changed here since the source last gave it, or since the version that was exported. */
async function findChangedHere(
  { db, keyring }: Scope,
  { file }: OpenedCase,
  key: Uint8Array,
  exported: number | undefined,
): Promise<ReadonlyMap<string, FieldValue>> {
  const revisions = await findNewestRevisions(db, file.id, revisionsMax);
  const versions = revisions
    .filter(({ version }) => exported === undefined || version > exported)
    .map((revision): VersionChanges => {
      return { version: revision.version, changes: openRevision(keyring, key, { caseId: file.id, ...revision }) };
    });
  const imported = exported === undefined ? await findImportedVersions(db, file.id) : new Set<number>();
  return changedSinceImport(versions.toReversed(), imported);
}

/** Tells the timeline, and the next import, that this version came with an import. */
async function noteImport(scope: Scope, { file }: OpenedCase, source: string): Promise<void> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  await writeEvent(scope.db, {
    id: newId(),
    caseId: file.id,
    kind: 'imported',
    accountId,
    organisationId,
    at: scope.clock(),
    details: { source, version: file.version + 1 },
  });
}
