// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DataClassCode, OrganisationKindCode, PurposeCode, ReleaseRequest } from '@palermo/contract';
import { type CountryPack, type DataClass, type FieldValues, fieldsOf, type FormSection } from '@palermo/terms';
import type { z } from 'zod';
import { isAnswered } from '../form/field-values.ts';

export type ReleaseBasis = z.infer<typeof ReleaseRequest>['basis'];

/** A release as it is being written. The basis has no default: it says something that happened. */
export interface ReleaseDraft {
  readonly organisationId: string | null;
  readonly dataClasses: readonly z.infer<typeof DataClassCode>[];
  readonly purpose: PurposeCode;
  readonly basis: ReleaseBasis | null;
  readonly until: string;
  readonly explainedIn: string | null;
}

export type ReleaseProblem = 'organisation' | 'dataClasses' | 'basis' | 'untilMissing' | 'untilPast' | 'untilLate';

/** Where the person is, their health, immigration and justice matters and free notes are released only by choice. */
const suggestedClasses: readonly DataClass[] = ['identity', 'contact', 'experience', 'needs', 'child'];

const purposeByKind: Readonly<Partial<Record<OrganisationKindCode, PurposeCode>>> = {
  competentAuthority: 'identification',
  police: 'investigation',
  prosecution: 'prosecution',
  childProtection: 'protection',
  labourInspectorate: 'investigation',
};

export function purposeForKind(kind: OrganisationKindCode | undefined): PurposeCode {
  return (kind && purposeByKind[kind]) ?? 'assistance';
}

/** A day some days after another, both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The data classes in which something is answered, in the form's order. */
export function answeredClasses(sections: readonly FormSection[], values: FieldValues): DataClass[] {
  const answered = fieldsOf(sections).filter(({ key }) => isAnswered(values[key]));
  return [...new Set(answered.map(({ dataClass }) => dataClass))];
}

export interface ReleaseOrganisation {
  readonly id: string;
  readonly kind: OrganisationKindCode;
  readonly active: boolean;
}

interface Suggestion {
  readonly pack: Pick<CountryPack, 'releaseDaysDefault'>;
  readonly organisation: ReleaseOrganisation | undefined;
  /** Classes that hold something; only these are worth releasing. */
  readonly classes: readonly DataClass[];
  readonly today: string;
}

/** What is written in a new release before anybody changes it: nothing is chosen for an organisation not yet named. */
export function suggestRelease({ pack, organisation, classes, today }: Suggestion): ReleaseDraft {
  return {
    organisationId: organisation?.id ?? null,
    dataClasses: organisation ? classes.filter((each) => suggestedClasses.includes(each)) : [],
    purpose: purposeForKind(organisation?.kind),
    basis: null,
    until: dayAfter(today, pack.releaseDaysDefault),
    explainedIn: null,
  };
}

/** The organisation that decides identification, unless it is one's own. */
export function suggestedOrganisation<Organisation extends ReleaseOrganisation>(
  organisations: readonly Organisation[],
  ownId: string,
): Organisation | undefined {
  if (organisations.some(({ id, kind }) => id === ownId && kind === 'competentAuthority')) return undefined;
  return organisations.find(({ kind, active }) => active && kind === 'competentAuthority');
}

/** Why a release cannot be made as it is written; undefined when it can. */
export function releaseProblem(
  draft: ReleaseDraft,
  { today, daysMax }: { readonly today: string; readonly daysMax: number },
): ReleaseProblem | undefined {
  if (draft.organisationId === null) return 'organisation';
  if (draft.dataClasses.length === 0) return 'dataClasses';
  if (draft.basis === null) return 'basis';
  if (draft.until === '') return 'untilMissing';
  if (draft.until < today) return 'untilPast';
  return draft.until > dayAfter(today, daysMax) ? 'untilLate' : undefined;
}
