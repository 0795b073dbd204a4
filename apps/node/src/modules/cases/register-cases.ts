// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  CaseId,
  OrganisationId,
  OutcomeCode,
  PersonId,
  SuspectCodes,
  SuspectId,
} from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import type { AccountActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/use-case.ts';
import type { CaseForm } from './case-form.ts';
import { newReference, summarise } from './case-file.ts';
import type { CasesRecorded, RecordedCase } from './events.ts';
import { groupByClass, inKeptOrder } from './facts.ts';
import { nameIndexOf } from './name-search.ts';
import { decisionOf } from './recorded-cases.ts';
import { newPersonKey, sealFacts } from './sealed-facts.ts';
import type { StatedDecision } from './store-decisions.ts';
import { insertCases, type CaseRow } from './store-registration.ts';

/** A case to be registered or imported. Values have been read by the form already. */
export interface NewCase {
  readonly values: FieldValues;
  /** Day, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  /** What is known of that day where the day itself is not; see `CaseFile`. */
  readonly registeredWithin?: string | null;
  /** When it was registered; now unless a past is made up. */
  readonly at?: Date;
  readonly outcome?: OutcomeCode;
  readonly status?: 'active' | 'closed';
  /** What is coded of suspects that came with the case. */
  readonly suspects?: readonly SuspectCodes[];
  /** The decision on the outcome, where the source of an imported case speaks of it. */
  readonly decision?: StatedDecision;
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
  const { organisationKind } = scope.actor as AccountActor;
  const cases = rows.map((row, index): RecordedCase => {
    const { caseId, organisationId, outcome, registeredOn, registeredWithin, source, suspects } = row;
    const values = newCases[index]?.values ?? {};
    const decision = decisionOf(row.decision);
    const coded = { caseId, organisationId, organisationKind, outcome, registeredOn, registeredWithin, source };
    return { ...coded, values: inKeptOrder(values), suspects, guardianTimes: [], decision };
  });
  const fact: CasesRecorded = { kind: 'cases.recorded', cases };
  await scope.publish(fact);
  return rows.map(({ caseId, personId, reference }) => ({ caseId, personId, reference }));
}

function prepareRow(
  { keyring, clock }: Scope,
  form: CaseForm,
  by: { readonly organisationId: OrganisationId; readonly accountId: AccountId },
  { values, registeredOn, at = clock(), outcome = 'presumed', status = 'active', external, ...stated }: NewCase,
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
    registeredWithin: stated.registeredWithin ?? null,
    at,
    wrapped,
    facts: sealFacts(keyring, key, caseId, groupByClass(form.fields, values)),
    nameIndex: nameIndexOf(keyring, form.fields, values, registeredOn),
    summary: summarise(values, registeredOn, form.pack),
    source: external?.source ?? null,
    externalId: external?.id ?? null,
    fingerprint: external?.fingerprint ?? null,
    suspects: (stated.suspects ?? []).map((codes) => ({ ...codes, id: newId<SuspectId>() })),
    decision: stated.decision ?? {},
  };
}
