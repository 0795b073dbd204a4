// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { findTraces as endpoint, inputOf, type CaseId } from '@palermo/contract';
import { createTracer, type TracedPerson, type TracedRelative, type TraceMatch } from '@palermo/evidence';
import { AppError } from '../../../kernel/errors.ts';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { openIdentities, type OpenedIdentity } from '../duplicates/compare-cases.ts';
import { nameLookup } from '../name-search.ts';
import { keyOf, openCase, type OpenedCase } from '../open-case.ts';
import { mayEditCases } from '../policy.ts';
import { describeRows } from '../queries/list-cases.ts';
import { findCandidates } from '../store-duplicates.ts';
import { findEntries } from '../store-entries.ts';
import { openEntry } from './seal-entry.ts';
import { familyOf, personOnRecord, soughtPerson, type FamilyEntry } from './traced-family.ts';
import { requireEntry } from './write-entry.ts';

/** Cases opened for one search at most, and those of them whose own relatives are looked at. */
const candidatesMax = 60;
const familiesMax = 20;
const matchesMax = 20;
/** Chance from which a case is named. */
const probabilityMin = 0.01;

/**
 * Cases that may be of the family member whom an entry seeks, likeliest first. Only cases whose identity the actor sees anyway; nobody
 * learns of a search. Refused while the person has not said that they want it.
 */
export const findTraces = defineQuery({
  name: 'cases.findTraces',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { caseId, entryId }) {
    const opened = await openCase(scope, caseId);
    const row = await requireEntry(scope, caseId, entryId);
    if (row.kind !== 'tracingRequest' || row.struckAt !== null) throw new AppError('record.not-found');
    const { values } = openEntry(scope.keyring, keyOf(opened), row);
    if (values['traceWish'] !== 'wants') throw notWanted();
    const family = familyOf(await familyEntries(scope, caseId, opened));
    const sought = soughtPerson({ kind: row.kind, values }, { values: opened.values, family });
    const identities = await openIdentities(scope, await candidatesFor(scope, caseId, sought));
    const matches = await traceAmong(scope, sought, identities);
    const items = await describeRows(
      scope,
      matches.flatMap(({ id }) => identities.get(id as CaseId)?.row ?? []),
    );
    const itemOf = new Map(items.map((item) => [item.id as string, item]));
    return {
      response: {
        matches: matches.flatMap(({ id, probability, reasons }) => {
          const item = itemOf.get(id);
          const rounded = reasons.map((reason) => ({ ...reason, bits: Math.round(reason.bits * 10) / 10 }));
          return item ? [{ case: item, probability: Math.round(probability * 1e4) / 1e4, reasons: rounded }] : [];
        }),
      },
      openedIds: [...identities.keys()],
    };
  },
  audit: ({ caseId, entryId, purpose }, { openedIds, response }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId, ...openedIds],
    details: { entry: entryId, matches: response.matches.length },
  }),
});

function notWanted(): AppError {
  const detail = 'The person has not said that they want this search.';
  return new AppError('request.invalid', { fields: [{ path: 'traceWish', code: 'required', detail }] });
}

function candidatesFor({ db, keyring }: Scope, caseId: CaseId, { name, born }: TracedPerson): Promise<CaseId[]> {
  const alone = nameLookup(keyring, name, undefined).map((key) => ({ key, weight: 1 }));
  const withYear = born === undefined ? [] : nameLookup(keyring, name, Number(born.slice(0, 4)));
  return findCandidates(db, caseId, [...alone, ...withYear.map((key) => ({ key, weight: 2 }))], candidatesMax);
}

/** Ranks by what is known of each person, then again with the relatives that the likeliest name themselves. */
async function traceAmong(
  scope: Scope,
  sought: TracedPerson,
  identities: ReadonlyMap<CaseId, OpenedIdentity>,
): Promise<TraceMatch[]> {
  const peopleWith = (families: ReadonlyMap<string, readonly TracedRelative[]>): TracedPerson[] =>
    [...identities].map(([id, { row, values }]) =>
      personOnRecord(id, { values, registeredOn: row.registeredOn, family: families.get(id) ?? [] }),
    );
  const likeliest = createTracer(peopleWith(new Map())).trace(sought, { most: familiesMax });
  const families = new Map<string, readonly TracedRelative[]>();
  for (const { id } of likeliest) {
    const opened = await openCase(scope, id as CaseId);
    families.set(id, familyOf(await familyEntries(scope, id as CaseId, opened)));
  }
  const found = createTracer(peopleWith(families)).trace(sought, { most: matchesMax });
  return found.filter(({ probability }) => probability >= probabilityMin);
}

/** Entries of a case that are open to the actor and not struck out. */
async function familyEntries(scope: Scope, caseId: CaseId, { key }: OpenedCase): Promise<FamilyEntry[]> {
  if (!key) return [];
  const rows = (await findEntries(scope.db, caseId)).filter(
    ({ kind, struckAt }) => struckAt === null && (kind === 'familyLink' || kind === 'tracingRequest'),
  );
  return rows.map((row) => ({ kind: row.kind, values: openEntry(scope.keyring, key, row).values }));
}
