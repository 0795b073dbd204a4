// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AssistanceFormCode, MatchReasons, SubjectCode } from '@palermo/contract';

/** What is asked for, as far as it says which offers suit. */
export interface Asked {
  readonly organisationId: string;
  readonly subjects: readonly SubjectCode[];
  readonly forms: readonly AssistanceFormCode[];
  readonly languages: readonly string[];
  readonly neededBy: string | null;
}

/** What is offered, as far as it says for which requests. */
export interface Offered {
  readonly id: string;
  readonly organisationId: string;
  readonly subjects: readonly SubjectCode[];
  readonly forms: readonly AssistanceFormCode[];
  readonly languages: readonly string[];
  readonly until: string | null;
}

/** Why an offer may answer a request, subject by subject, form, language and time. */
export function reasonsOf(
  asked: Omit<Asked, 'organisationId'>,
  offered: Omit<Offered, 'id' | 'organisationId'>,
): MatchReasons {
  const languages = asked.languages.filter((code) => offered.languages.includes(code));
  const servesAny = asked.languages.length === 0 || offered.languages.length === 0;
  return {
    subjects: asked.subjects.filter((code) => offered.subjects.includes(code)),
    subjectsMissing: asked.subjects.filter((code) => !offered.subjects.includes(code)),
    forms: asked.forms.filter((code) => offered.forms.includes(code)),
    languages,
    language: servesAny ? 'any' : languages.length > 0 ? 'shared' : 'none',
    time: timeOf(asked.neededBy, offered.until),
  };
}

function timeOf(neededBy: string | null, until: string | null): MatchReasons['time'] {
  if (neededBy === null || until === null) return 'noDay';
  return until < neededBy ? 'endsBefore' : 'inTime';
}

/** How close an offer comes, what counts most first: subjects, then form, language and time. */
function closenessOf({ subjects, forms, language, time }: MatchReasons): readonly number[] {
  return [subjects.length, Number(forms.length > 0), Number(language !== 'none'), Number(time !== 'endsBefore')];
}

export interface Candidate<Offer> {
  readonly offer: Offer;
  readonly reasons: MatchReasons;
}

/**
 * Offers of other organisations that share a subject with what is asked, the closest first and alike ones by their ids. Says
 * why of each; people decide.
 */
export function rankOffers<Offer extends Offered>(asked: Asked, offers: readonly Offer[]): Candidate<Offer>[] {
  return offers
    .filter(({ organisationId }) => organisationId !== asked.organisationId)
    .map((offer) => ({ offer, reasons: reasonsOf(asked, offer) }))
    .filter(({ reasons }) => reasons.subjects.length > 0)
    .toSorted((one, other) => compare(one, other));
}

function compare(one: Candidate<Offered>, other: Candidate<Offered>): number {
  const theirs = closenessOf(other.reasons);
  const difference = closenessOf(one.reasons)
    .map((value, index) => (theirs[index] ?? 0) - value)
    .find((each) => each !== 0);
  return difference ?? (one.offer.id < other.offer.id ? -1 : 1);
}
