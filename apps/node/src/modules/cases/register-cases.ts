// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId, OutcomeCode, PersonId } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/use-case.ts';
import type { CaseForm } from './case-form.ts';
import { newReference, summarise } from './case-file.ts';
import type { CasesRecorded } from './events.ts';
import { groupByClass } from './facts.ts';
import { nameIndexOf } from './name-search.ts';
import { newPersonKey, sealFacts } from './sealed-facts.ts';
import { insertCases, type CaseRow } from './store-registration.ts';

/** A case to be registered or imported. Values have been read by the form already. */
export interface NewCase {
  readonly values: FieldValues;
  /** Day, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  /** When it was registered; now unless a past is made up. */
  readonly at?: Date;
  readonly outcome?: OutcomeCode;
  readonly status?: 'active' | 'closed';
  readonly external?: { readonly source: string; readonly id: string; readonly fingerprint: Buffer };
}

export interface Registered {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly reference: string;
}

/** Registers cases for the organisation of the actor, all or none, and tells the modules that project them. */
export async function registerCases(
  scope: Scope,
  form: CaseForm,
  by: { readonly organisationId: OrganisationId; readonly accountId: AccountId },
  newCases: readonly NewCase[],
): Promise<Registered[]> {
  const rows = newCases.map((newCase) => prepareRow(scope, form, by, newCase));
  await insertCases(scope.db, rows);
  const fact: CasesRecorded = {
    kind: 'cases.recorded',
    cases: rows.map((row, index) => ({
      caseId: row.caseId,
      organisationId: row.organisationId,
      outcome: row.outcome,
      registeredOn: row.registeredOn,
      values: newCases[index]?.values ?? {},
      source: row.source,
    })),
  };
  await scope.publish(fact);
  return rows.map(({ caseId, personId, reference }) => ({ caseId, personId, reference }));
}

function prepareRow(
  { keyring, clock }: Scope,
  form: CaseForm,
  by: { readonly organisationId: OrganisationId; readonly accountId: AccountId },
  { values, registeredOn, at = clock(), outcome = 'presumed', status = 'active', external }: NewCase,
): CaseRow {
  const caseId = newId<CaseId>();
  const personId = newId<PersonId>();
  const { key, wrapped } = newPersonKey(keyring, personId);
  return {
    caseId,
    personId,
    eventId: newId(),
    reference: newReference(),
    ...by,
    outcome,
    status,
    registeredOn,
    at,
    wrapped,
    facts: sealFacts(keyring, key, caseId, groupByClass(form.fields, values)),
    nameIndex: nameIndexOf(keyring, form.fields, values, registeredOn),
    summary: summarise(values, registeredOn, form.pack.ageOfMajority),
    source: external?.source ?? null,
    externalId: external?.id ?? null,
    fingerprint: external?.fingerprint ?? null,
  };
}
