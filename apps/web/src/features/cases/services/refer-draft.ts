// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseView, NeedView } from '@palermo/contract';
import type { Preview } from '../../../lib/services.ts';

/** A release that takes effect when a referral is accepted, as it is being written. */
export interface SharedDraft {
  readonly dataClasses: readonly string[];
  readonly basis: 'consent' | 'assentWithGuardian' | 'bestInterests' | null;
  readonly until: string;
  readonly explainedIn: string | null;
  readonly guardian: string;
  readonly relation: string;
  readonly reason: string;
  readonly participants: string;
}

/** Whoever is not known to be an adult is a child. */
function ageOf({ values }: Pick<CaseView, 'values'>, today: string): 'child' | 'adult' {
  const birth = values['birthDate'];
  const years = values['ageYears'];
  if (typeof birth === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(birth)) {
    return birth <= `${Number(today.slice(0, 4)) - 18}${today.slice(4)}` ? 'adult' : 'child';
  }
  if (typeof years === 'number') return years >= 18 ? 'adult' : 'child';
  return values['majority'] === 'adult' ? 'adult' : 'child';
}

/** What a preview says before anybody changes it: no sex and no region until somebody chooses them. */
export function previewOf(view: CaseView, need: NeedView | undefined, today: string): Preview {
  const spoken = view.values['languages'] ?? view.values['language'];
  const languages = (Array.isArray(spoken) ? spoken : [spoken]).filter((code) => typeof code === 'string');
  return {
    urgency: need?.urgency ?? 'soon',
    age: ageOf(view, today),
    sex: null,
    languages: languages.filter((code) => /^[a-z]{2,3}$/.test(code)).slice(0, 10),
    accessibility: [],
    region: null,
  };
}

const answerDays = { now: 1, soon: 2, later: 7 } as const;

/** By when an answer is asked for, the end of a day. */
export function answerDay(urgency: keyof typeof answerDays, today: string): string {
  return new Date(Date.parse(today) + answerDays[urgency] * 86_400_000).toISOString().slice(0, 10);
}

/** What is missing of a release, or undefined. */
export function sharedProblem({ dataClasses, basis, until, ...draft }: SharedDraft): 'incomplete' | undefined {
  if (dataClasses.length === 0 || basis === null || until === '') return 'incomplete';
  if (basis === 'assentWithGuardian' && (draft.guardian.trim() === '' || draft.relation.trim() === '')) {
    return 'incomplete';
  }
  if (basis === 'bestInterests' && (draft.reason.trim() === '' || draft.participants.trim() === ''))
    return 'incomplete';
  return undefined;
}
