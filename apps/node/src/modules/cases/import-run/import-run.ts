// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ImportId, OrganisationId } from '@palermo/contract';
import type { ColumnMapping } from '../import/index.ts';

/** `receiving` imports are still being uploaded and are shown to nobody. */
export type ImportState =
  | 'receiving'
  | 'uploaded'
  | 'checking'
  | 'checked'
  | 'importing'
  | 'cancelled'
  | 'done'
  | 'failed';

/** Why an import ended early: a permanent code and sentences without personal data. */
export interface ImportFailure {
  readonly code: string;
  readonly detail: string;
  readonly todo: string;
}

/** Rows dealt with. `done` is always the sum of the three kinds. */
export interface ImportCounts {
  readonly done: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly unchanged: number;
  /** Faults in cells and rows, rejected or not. */
  readonly problems: number;
}

export const noCounts: ImportCounts = { done: 0, accepted: 0, rejected: 0, unchanged: 0, problems: 0 };

/** How the rows of the file are read. */
export interface ImportSettings {
  readonly profile: string;
  readonly mapping: ColumnMapping | null;
  readonly dryRun: boolean;
  readonly acceptPartial: boolean;
}

/** An import as the database keeps it, its sealed parts unopened. */
export interface ImportRun {
  readonly id: ImportId;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId;
  readonly state: ImportState;
  readonly profile: string | null;
  readonly dryRun: boolean;
  readonly acceptPartial: boolean;
  readonly profiles: readonly { readonly id: string; readonly confidence: number }[];
  readonly wrappedKey: Buffer;
  readonly fileName: Buffer;
  readonly fileHash: Buffer;
  readonly sealedContents: Buffer | null;
  readonly sealedMapping: Buffer | null;
  readonly pieceCount: number;
  readonly jobId: string | null;
  readonly lastRow: number;
  readonly counts: ImportCounts;
  readonly totalCount: number | null;
  readonly failure: ImportFailure | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** What was found in the file when it came. */
export interface FileContents {
  readonly columns: readonly FoundColumn[];
  /** Codes of what a person should know about how the file was read. */
  readonly notes: readonly string[];
}

export interface FoundColumn {
  readonly name: string;
  /** A few of its values, shortened. */
  readonly samples: readonly string[];
  /** What it probably feeds: a field key or a case attribute. */
  readonly suggestion: string | null;
  readonly corrections?: Readonly<Record<string, string>>;
}

export function isRunning(state: ImportState): boolean {
  return state === 'checking' || state === 'importing';
}

/** True when it can be checked or imported. A file whose import is done is not kept. */
export function canStart(state: ImportState): boolean {
  return state === 'uploaded' || state === 'checked' || state === 'cancelled' || state === 'failed';
}

/** True when starting with these settings goes on where the import was interrupted; otherwise it begins anew. */
export function resumes(run: Pick<ImportRun, 'state'>, before: ImportSettings | null, wanted: ImportSettings): boolean {
  if (run.state !== 'cancelled' && run.state !== 'failed') return false;
  return before !== null && canonical(before) === canonical(wanted);
}

function canonical({ profile, mapping, dryRun, acceptPartial }: ImportSettings): string {
  const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
    one < other ? -1 : 1;
  const columns = Object.entries(mapping ?? {})
    .toSorted(byKey)
    .map(([column, { target, corrections = {} }]) => [column, target, Object.entries(corrections).toSorted(byKey)]);
  return JSON.stringify([profile, mapping === null ? null : columns, dryRun, acceptPartial]);
}

/** The counts after some more rows. Throws when the rows do not add up, which would be a fault of the node. */
export function addCounts(before: ImportCounts, more: ImportCounts): ImportCounts {
  const sum = {
    done: before.done + more.done,
    accepted: before.accepted + more.accepted,
    rejected: before.rejected + more.rejected,
    unchanged: before.unchanged + more.unchanged,
    problems: before.problems + more.problems,
  };
  if (sum.done !== sum.accepted + sum.rejected + sum.unchanged) throw new Error('The rows of an import must add up.');
  return sum;
}

/** True for our own files, whose rows name the cases that they were exported from. */
export function readsCaseIds(profile: string): boolean {
  return profile === 'palermo';
}
