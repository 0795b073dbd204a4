// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DataClassCode, OrganisationKindCode, PurposeCode, ReleaseBasisCode } from '@palermo/contract';
import { type CountryPack, type DataClass, type FieldValues, fieldsOf, type FormSection } from '@palermo/terms';
import type { z } from 'zod';
import { isAnswered } from '../../../lib/drafts/field-values.ts';

export type ReleaseBasis = ReleaseBasisCode;

/** A release as it is being written. The basis has no default: it says something that happened. */
export interface ReleaseDraft {
  readonly organisationId: string | null;
  readonly dataClasses: readonly z.infer<typeof DataClassCode>[];
  readonly purpose: PurposeCode;
  readonly basis: ReleaseBasis | null;
  /** The first day; empty for at once. */
  readonly from: string;
  readonly until: string;
  readonly explainedIn: string | null;
  readonly interpreter: string;
  readonly note: string;
  /** Who agrees for a child; `suspected` has no default, because it is asked. */
  readonly guardian: { readonly name: string; readonly relation: string; readonly suspected: boolean | null };
  /** A decision in a child's best interests. */
  readonly decision: { readonly reason: string; readonly participants: string };
  /** The release that this one goes on with. */
  readonly follows: string | null;
}

export type ReleaseProblem =
  | 'organisation'
  | 'dataClasses'
  | 'basis'
  | 'guardianMissing'
  | 'guardianSuspected'
  | 'decision'
  | 'untilMissing'
  | 'untilPast'
  | 'untilLate';

/** The bases that a person's age allows: no consent is asked of a child, and an adult decides for themselves. */
export function basesFor(isAdult: boolean): readonly ReleaseBasis[] {
  return isAdult ? ['consent', 'legalDuty'] : ['assentWithGuardian', 'bestInterests', 'legalDuty'];
}

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
    from: '',
    until: dayAfter(today, pack.releaseDaysDefault),
    explainedIn: null,
    interpreter: '',
    note: '',
    guardian: { name: '', relation: '', suspected: null },
    decision: { reason: '', participants: '' },
    follows: null,
  };
}

/** A release that goes on with another: the same to the same organisation. The basis is asked anew. */
export function followRelease(
  draft: ReleaseDraft,
  followed: Pick<ReleaseDraft, 'dataClasses' | 'purpose'> & {
    readonly id: string;
    readonly organisation: { readonly id: string };
  },
): ReleaseDraft {
  const { id, organisation, dataClasses, purpose } = followed;
  return { ...draft, organisationId: organisation.id, dataClasses, purpose, follows: id };
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
  return draft.organisationId === null ? 'organisation' : planProblem(draft, { today, daysMax });
}

/** The same for a release whose recipient stands elsewhere, such as in a referral. */
export function planProblem(
  draft: ReleaseDraft,
  span: { readonly today: string; readonly daysMax: number },
): ReleaseProblem | undefined {
  return draft.dataClasses.length === 0 ? 'dataClasses' : (basisProblem(draft) ?? spanProblem(draft, span));
}

function basisProblem({ basis, guardian, decision }: ReleaseDraft): ReleaseProblem | undefined {
  if (basis === null) return 'basis';
  if (basis === 'assentWithGuardian') {
    if (guardian.name.trim() === '' || guardian.relation.trim() === '' || guardian.suspected === null) {
      return 'guardianMissing';
    }
    return guardian.suspected ? 'guardianSuspected' : undefined;
  }
  const isDecided = decision.reason.trim() !== '' && decision.participants.trim() !== '';
  return basis === 'bestInterests' && !isDecided ? 'decision' : undefined;
}

function spanProblem(
  { from, until }: ReleaseDraft,
  { today, daysMax }: { readonly today: string; readonly daysMax: number },
): ReleaseProblem | undefined {
  const first = from > today ? from : today;
  if (until === '') return 'untilMissing';
  if (until < first) return 'untilPast';
  return until > dayAfter(first, daysMax) ? 'untilLate' : undefined;
}
