// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { Keyring } from '../../../kernel/keyring.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import type { CaseForm } from '../case-form.ts';
import { registeredWithinOf, registrationDayOf, type ImportedRow } from '../import/index.ts';
import { registerCases, type NewCase } from '../register-cases.ts';
import { findImported } from '../store-registration.ts';
import { readsCaseIds } from './import-run.ts';
import { accepted, rejected, rowProblem, unchanged, type RowOutcome } from './row-outcome.ts';
import { findOwnCases, takeTurn } from '../store-import-rows.ts';
import { takeChangedRows } from './take-changed-rows.ts';
import type { KnownRow, TakingRows } from './taking-rows.ts';

/** Profiles of files without persons: their rows are counted, nobody works on them. */
const deidentified: ReadonlySet<string> = new Set(['ctdc-kanon', 'ctdc-synthetic']);

/**
 * Takes rows: registers those that are new, changes the cases of those that changed, leaves the rest. A dry run decides the
 * same and writes nothing. Every row has one outcome.
 */
export async function takeRows(
  scope: Scope,
  form: CaseForm,
  taking: TakingRows,
  rows: readonly ImportedRow[],
): Promise<RowOutcome[]> {
  const { organisationId } = scope.actor as AccountActor;
  const outcomes: RowOutcome[] = rows.filter((row) => !row.accepted).map((row) => rejected(row));
  const wanted = rows.filter((row) => row.accepted);
  await takeTurn(scope.db, organisationId, taking.profile);
  const known = await findKnown(scope, taking, wanted);
  const fresh = new Map<string, ImportedRow>();
  const changed: KnownRow[] = [];
  for (const row of wanted) {
    const { key, fingerprint } = marksOf(scope.keyring, taking, row);
    const found = known.get(row);
    if (found?.fingerprint?.equals(fingerprint)) outcomes.push(unchanged(row));
    else if (found) changed.push({ row, caseId: found.caseId, ...(found.byId ? {} : { fingerprint }) });
    else if (fresh.has(key)) outcomes.push(rejected(row, [...row.problems, rowProblem(row, 'row.repeatedId', null)]));
    else fresh.set(key, row);
  }
  outcomes.push(...(await takeChangedRows(scope, form, taking, changed)));
  outcomes.push(...(await takeFreshRows(scope, form, taking, fresh)));
  return outcomes;
}

interface Marks {
  readonly key: string;
  readonly fingerprint: Buffer;
}

const marks = new WeakMap<ImportedRow, Marks>();

/**
 * The row's identifier and what it says, both keyed: identifiers are sometimes names or document numbers, and the plain hash
 * of a row could be found by trying.
 */
function marksOf(keyring: Keyring, { layout }: TakingRows, row: ImportedRow): Marks {
  const known = marks.get(row);
  if (known) return known;
  const { values, ...attributes } = row.case;
  const said = JSON.stringify([Object.entries(values).toSorted(byKey), Object.entries(attributes).toSorted(byKey)]);
  const made = {
    key: keyring.blindIndex('import id', `${layout}|${row.externalId}`, 16).toString('base64url'),
    fingerprint: keyring.blindIndex('import row', said, 16),
  };
  marks.set(row, made);
  return made;
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

interface Known {
  readonly caseId: CaseId;
  readonly fingerprint: Buffer | null;
  readonly byId: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cases that rows stand for: by the id of the case in our own files, else by the source's identifier. */
async function findKnown(
  { db, actor, keyring }: Scope,
  taking: TakingRows,
  rows: readonly ImportedRow[],
): Promise<ReadonlyMap<ImportedRow, Known>> {
  const { organisationId } = actor as AccountActor;
  const ids = readsCaseIds(taking.profile)
    ? rows.map(({ externalId }) => externalId).filter((id) => uuid.test(id))
    : [];
  const own = await findOwnCases(db, organisationId, ids);
  const keys = rows.map((row) => marksOf(keyring, taking, row).key);
  const imported = new Map(
    (await findImported(db, organisationId, taking.profile, keys)).map((found) => [found.externalId, found]),
  );
  const known = new Map<ImportedRow, Known>();
  for (const row of rows) {
    const found = imported.get(marksOf(keyring, taking, row).key);
    if (own.has(row.externalId as CaseId)) {
      known.set(row, { caseId: row.externalId as CaseId, fingerprint: null, byId: true });
    } else if (found) known.set(row, { caseId: found.caseId, fingerprint: found.fingerprint, byId: false });
  }
  return known;
}

async function takeFreshRows(
  scope: Scope,
  form: CaseForm,
  taking: TakingRows,
  fresh: ReadonlyMap<string, ImportedRow>,
): Promise<RowOutcome[]> {
  const rows = [...fresh.values()];
  if (taking.dryRun) return rows.map((row) => accepted(row));
  const today = dayOf(scope.clock());
  const { accountId, organisationId } = scope.actor as AccountActor;
  const counted = deidentified.has(taking.profile);
  const newCases = rows.map((row): NewCase => {
    const { key, fingerprint } = marksOf(scope.keyring, taking, row);
    return {
      values: { ...Object.fromEntries(row.case.answeredNone.map((field) => [field, []])), ...row.case.values },
      registeredOn: registrationDayOf(row.case) ?? today,
      // A case that people will work on is registered on the day it comes in; of one that is only counted no day is known.
      registeredWithin: registeredWithinOf(row.case) ?? (counted && !registrationDayOf(row.case) ? 'unknown' : null),
      outcome: row.case.outcome ?? 'presumed',
      status: counted ? 'closed' : 'active',
      ...(row.case.suspect === undefined ? {} : { suspects: [row.case.suspect] }),
      ...(row.case.decidedBy === undefined ? {} : { decision: { decisionMaker: row.case.decidedBy } }),
      external: { source: taking.profile, id: key, fingerprint },
    };
  });
  const registered = await registerCases(scope, form, { accountId, organisationId }, newCases);
  return rows.map((row, index) => accepted(row, registered[index]?.caseId));
}
