// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, OrganisationKindCode } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import type { AccountActor } from '../../kernel/actor.ts';
import type { Scope } from '../../kernel/use-case.ts';
import type { CaseFile } from './case-file.ts';
import type { CasesRecorded, Decision, RecordedCase } from './events.ts';
import { inKeptOrder } from './facts.ts';
import { openFacts, unwrapPersonKey } from './sealed-facts.ts';
import { findDecisions, type DecisionRow, type StatedDecision } from './store-decisions.ts';
import { findGuardianTimes } from './store-entries.ts';
import { findKeptFiles } from './store-merges.ts';
import { countOwnCases, findOwnCaseIds, findSealedCases } from './store-import-rows.ts';
import { findSuspects, type SuspectRow } from './store-suspects.ts';
import type { CodedSuspect } from './suspect.ts';

/** Those of HTCDS's deciders that are one kind of organisation of ours; the others are not guessed. */
const kindOfDecider: Readonly<Record<string, OrganisationKindCode>> = {
  Police: 'police',
  CourtOrProsecution: 'prosecution',
};

/** The decision as its event tells it, or the source of an import; null where neither speaks of one. */
export function decisionOf(told: Partial<DecisionRow> | StatedDecision | undefined): Decision | null {
  if (!told || Object.keys(told).length === 0) return null;
  const { decidedOn = null, decidedBy, decisionMaker } = told;
  return { decidedOn, decidedBy: decidedBy ?? kindOfDecider[decisionMaker ?? ''] ?? null };
}

/** What leaves a suspect for the record: codes, never the description. */
export function codesOfSuspect({
  caseId: _caseId,
  sealedDescription: _sealed,
  updatedAt: _at,
  ...coded
}: SuspectRow): CodedSuspect {
  return coded;
}

interface OpenedFile {
  readonly file: CaseFile;
  readonly values: FieldValues;
}

/** Cases that the actor's organisation holds, as they are told to the modules that project them. */
export async function describeRecorded(scope: Scope, opened: readonly OpenedFile[]): Promise<RecordedCase[]> {
  const { organisationKind } = scope.actor as AccountActor;
  const ids = opened.map(({ file }) => file.id);
  const decisions = new Map((await findDecisions(scope.db, ids)).map((row) => [row.caseId, row]));
  const guardianTimes = Map.groupBy(await findGuardianTimes(scope.db, ids), ({ caseId }) => caseId);
  const suspects = Map.groupBy(await findSuspects(scope.db, ids), ({ caseId }) => caseId);
  return opened.map(({ file, values }) => ({
    caseId: file.id,
    organisationId: file.organisationId,
    organisationKind,
    outcome: file.outcome,
    registeredOn: file.registeredOn,
    registeredWithin: file.registeredWithin,
    values: inKeptOrder(values),
    source: file.source,
    decision: decisionOf(decisions.get(file.id)),
    guardianTimes: (guardianTimes.get(file.id) ?? []).map(({ time }) => time),
    suspects: (suspects.get(file.id) ?? []).map(codesOfSuspect),
  }));
}

/** Tells the modules that project cases that this one changed. */
export async function publishRecorded(scope: Scope, opened: OpenedFile): Promise<void> {
  const fact: CasesRecorded = { kind: 'cases.recorded', cases: await describeRecorded(scope, [opened]) };
  await scope.publish(fact);
}

/** One batch of the cases that the actor's organisation holds, read again from what is sealed. */
export interface RecordedBatch {
  readonly cases: readonly RecordedCase[];
  /** Cases of the batch whose person was erased. */
  readonly erased: readonly CaseId[];
  /** The last case of the batch; null when there are no more. */
  readonly next: CaseId | null;
}

/** Reads cases after one, in the order of their ids. For accounts that may read every data class of their own cases. */
export async function readRecorded(
  scope: Scope,
  { after, limit }: { readonly after: CaseId | null; readonly limit: number },
): Promise<RecordedBatch> {
  const { organisationId } = scope.actor as AccountActor;
  const ids = await findOwnCaseIds(scope.db, organisationId, { after, limit });
  const erased: CaseId[] = [];
  const opened: OpenedFile[] = [];
  // A file that another stands for is counted with that one.
  const merged = await findKeptFiles(scope.db, ids);
  for (const { wrapped, facts, ...file } of await findSealedCases(
    scope.db,
    ids.filter((id) => !merged.has(id)),
  )) {
    if (!wrapped) {
      erased.push(file.id);
      continue;
    }
    const key = unwrapPersonKey(scope.keyring, file.personId, wrapped);
    opened.push({ file, values: openFacts(scope.keyring, key, file.id, facts) });
  }
  const next = ids.length < limit ? null : (ids.at(-1) ?? null);
  return { cases: await describeRecorded(scope, opened), erased, next };
}

/** How many cases the actor's organisation holds. */
export function countRecorded(scope: Scope): Promise<number> {
  return countOwnCases(scope.db, (scope.actor as AccountActor).organisationId);
}
