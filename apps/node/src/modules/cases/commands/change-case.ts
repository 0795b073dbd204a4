// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, changeCase as endpoint } from '@palermo/contract';
import type { CaseId } from '@palermo/contract';
import type { DataClass, FieldValue } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, getNodeSettings } from '../../access/index.ts';
import { formOf, readValues, type CaseForm } from '../case-form.ts';
import { summarise } from '../case-file.ts';
import {
  applyChanges,
  changesByClass,
  groupByClass,
  mergeChanges,
  type FieldChange,
  type FieldConflict,
} from '../facts.ts';
import { nameIndexOf } from '../name-search.ts';
import { keyOf, openCase, type OpenedCase } from '../open-case.ts';
import { mayEditCases } from '../policy.ts';
import { publishRecorded } from '../recorded-cases.ts';
import { viewCase } from '../queries/get-case.ts';
import { openRevision, sealFacts, sealRevision } from '../sealed-facts.ts';
import { replaceNameIndex, updateCaseFile, writeFacts, writeRevision } from '../store.ts';
import { findKeptFiles } from '../store-merges.ts';
import { findNewestRevisions } from '../store-timeline.ts';

/** Fields from which the year of birth in the name index is reckoned. */
const birthFields = new Set(['birthDate', 'ageYears']);

/** Revisions that are searched for who last changed a field in conflict. */
const revisionsSearched = 200;

/** Changes fields of a case. What somebody else changed meanwhile comes back as conflicts, and then nothing is written. */
export const changeCase = defineCommand({
  name: 'cases.change',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { caseId, changes }) {
    const { pack } = await getNodeSettings(scope);
    const form = formOf(pack);
    const wanted = readChanges(form, changes);
    const opened = await openCase(scope, caseId, { toChange: true });
    if ((await findKeptFiles(scope.db, [caseId])).size > 0) throw new AppError('case.merged');
    const { applied, conflicts } = mergeChanges(opened.values, wanted);
    if (conflicts.length > 0) {
      const described = await describeConflicts(scope, caseId, keyOf(opened), conflicts);
      return { result: 'conflict' as const, conflicts: described, version: opened.file.version };
    }
    if (applied.length > 0) await writeChanges(scope, form, opened, applied);
    return { result: 'saved' as const, case: await viewCase(scope, caseId) };
  },
  audit: ({ caseId, changes, purpose }, { result }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { fields: changes.map(({ key }) => key), result },
  }),
});

function readChanges(
  form: CaseForm,
  changes: readonly { key: string; from: FieldValue; to: FieldValue }[],
): FieldChange[] {
  const values = readValues(form, Object.fromEntries(changes.map(({ key, to }) => [key, to])));
  return changes.map(({ key, from }) => ({ key, from, to: values[key] ?? null }));
}

/** Writes changes with their history, summary and index, and publishes the case. For a case that is locked already. */
export async function writeChanges(
  scope: Scope,
  form: CaseForm,
  opened: OpenedCase,
  applied: readonly FieldChange[],
  fingerprint?: Buffer,
): Promise<void> {
  const { db, keyring } = scope;
  const { file } = opened;
  const actor = scope.actor as AccountActor;
  const key = keyOf(opened);
  const version = file.version + 1;
  const now = scope.clock();
  const values = applyChanges(opened.values, applied);
  const grouped = groupByClass(form.fields, values);
  const byClass = changesByClass(form.fields, applied);
  for (const dataClass of classesOf(form, applied, byClass)) {
    const facts = sealFacts(keyring, key, file.id, new Map([[dataClass, grouped.get(dataClass) ?? {}]]));
    await writeFacts(db, file.id, version, facts, now);
    const changes = byClass.get(dataClass);
    if (!changes) continue;
    const at = { caseId: file.id, version, dataClass };
    const { accountId, organisationId } = actor;
    await writeRevision(db, {
      ...at,
      sealed: sealRevision(keyring, key, at, changes),
      accountId,
      organisationId,
      at: now,
    });
  }
  const summary = summarise(values, file.registeredOn, form.pack);
  await updateCaseFile(db, file.id, {
    version,
    at: now,
    summary,
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
  const named = applied.some(
    ({ key: field }) => form.fields.get(field)?.searchedAs === 'name' || birthFields.has(field),
  );
  if (named) await replaceNameIndex(db, file.id, nameIndexOf(keyring, form.fields, values, file.registeredOn));
  await publishRecorded(scope, { file, values });
}

/** The classes to be sealed anew: those that changed, and those of the changed fields, which may still hold parts of others. */
function classesOf(
  form: CaseForm,
  applied: readonly FieldChange[],
  byClass: ReadonlyMap<DataClass, unknown>,
): ReadonlySet<DataClass> {
  const ofFields = applied.flatMap(({ key }) => form.fields.get(key)?.dataClass ?? []);
  return new Set([...byClass.keys(), ...ofFields]);
}

async function describeConflicts(scope: Scope, caseId: CaseId, key: Uint8Array, conflicts: readonly FieldConflict[]) {
  const revisions = await findNewestRevisions(scope.db, caseId, revisionsSearched);
  const lastChange = new Map<string, (typeof revisions)[number]>();
  for (const revision of revisions) {
    for (const change of openRevision(scope.keyring, key, { caseId, ...revision })) {
      if (!lastChange.has(change.key)) lastChange.set(change.key, revision);
    }
  }
  const names = await findAccountNames(
    scope,
    [...lastChange.values()].flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
  );
  return conflicts.map(({ key: field, yours, theirs }) => {
    const last = lastChange.get(field);
    return {
      key: field,
      yours: onWire(yours),
      theirs: onWire(theirs),
      theirsBy: last?.accountId ? (names.get(last.accountId) ?? null) : null,
      theirsAt: last?.at.toISOString() ?? null,
    };
  });
}

function onWire(value: FieldValue): string | number | boolean | string[] | null {
  return typeof value === 'object' && value !== null ? [...value] : value;
}
