// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CallBody, EligibilityRule, PublicCall } from '@palermo/contract';
import type { Language } from '../../lib/language.ts';

/** What an officer types for a call; lists as one line each. */
export interface CallDraft {
  readonly title: string;
  readonly summary: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly currency: string;
  readonly amountMin: string;
  readonly amountMax: string;
  readonly monthsMin: number;
  readonly monthsMax: number;
  readonly budget: string;
  readonly kinds: readonly string[];
  readonly countries: readonly string[];
  readonly yearsMin: number;
  readonly shareMax: number;
  readonly declarations: string;
  readonly questions: string;
  /** A line each: what is scored, and by how much it counts. */
  readonly sheet: string;
  readonly assessorCount: number;
  readonly trusteeCount: number;
  readonly blind: boolean;
  readonly tieRule: CallBody['tieRule'];
}

/** A new call: small grants, as the first cycles of the fund gave them. */
export function newCallDraft(
  today: string,
  { questions, sheet, declarations }: Pick<CallDraft, 'questions' | 'sheet' | 'declarations'>,
): CallDraft {
  const later = new Date(Date.parse(today) + 42 * 86_400_000).toISOString().slice(0, 10);
  return {
    title: '',
    summary: '',
    opensOn: today,
    closesOn: later,
    currency: 'USD',
    amountMin: '5000',
    amountMax: '20000',
    monthsMin: 1,
    monthsMax: 8,
    budget: '',
    kinds: [],
    countries: [],
    yearsMin: 2,
    shareMax: 0,
    declarations,
    questions,
    sheet,
    assessorCount: 2,
    trusteeCount: 2,
    blind: true,
    tieRule: 'spread',
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** The call as the node takes it. What was written in another language before is kept. */
export function writeCall(draft: CallDraft, language: Language, before?: PublicCall): CallBody {
  const said = (text: string, former?: Readonly<Partial<Record<Language, string>>>) => ({
    ...former,
    [language]: text,
  });
  const optional: (EligibilityRule | null)[] = [
    draft.kinds.length === 0 ? null : { kind: 'organisationKinds', allowed: [...draft.kinds] as never },
    draft.countries.length === 0 ? null : { kind: 'countries', allowed: [...draft.countries] },
    draft.yearsMin < 1 ? null : { kind: 'yearsSinceFounding', min: draft.yearsMin },
    draft.shareMax < 1 ? null : { kind: 'shareOfBudget', percentMax: draft.shareMax },
    ...linesOf(draft.declarations).map((line, at): EligibilityRule => ({
      kind: 'confirm',
      key: `cLine${at + 1}`,
      words: said(line),
    })),
  ];
  return {
    words: { ...before?.words, [language]: { title: draft.title, summary: draft.summary } },
    opensOn: draft.opensOn,
    closesOn: draft.closesOn,
    currency: draft.currency,
    amountMin: draft.amountMin,
    amountMax: draft.amountMax,
    monthsMin: draft.monthsMin,
    monthsMax: draft.monthsMax,
    budget: draft.budget === '' ? null : draft.budget,
    rules: optional.filter((rule) => rule !== null),
    questions: linesOf(draft.questions).map((line, at) => ({
      key: `qLine${at + 1}`,
      type: 'longText',
      label: said(line),
      help: null,
      required: true,
      wordsMax: 300,
      options: [],
    })),
    sheet: linesOf(draft.sheet).map((line, at) => {
      const [, label = line, weight = '1'] = /^(.*?)[\s:]+(\d{1,3})$/u.exec(line) ?? [];
      return {
        key: `sLine${at + 1}`,
        label: said(label),
        help: null,
        max: 10,
        weight: Math.min(100, Math.max(1, Number(weight))),
      };
    }),
    assessorCount: draft.assessorCount,
    trusteeCount: draft.trusteeCount,
    blind: draft.blind,
    tieRule: draft.tieRule,
  };
}
