// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  ApplicantKindCode,
  type CallBody,
  type CallQuestion,
  type EligibilityRule,
  type LocalWords,
  type PublicCall,
  type SheetCriterion,
} from '@palermo/contract';
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

/** What is said in the reader's language, else in the first that there is. */
function saidIn(words: LocalWords, language: Language): string {
  return words[language] ?? Object.values(words)[0] ?? '';
}

/** A call in preparation as the form shows it. */
export function draftOfCall(call: PublicCall, language: Language): CallDraft {
  const { rules, questions, sheet, words } = call;
  const { title = '', summary = '' } = words[language] ?? Object.values(words)[0] ?? {};
  const find = <Kind extends EligibilityRule['kind']>(kind: Kind) =>
    rules.find((rule): rule is Extract<EligibilityRule, { kind: Kind }> => rule.kind === kind);
  return {
    title,
    summary,
    opensOn: call.opensOn,
    closesOn: call.closesOn,
    currency: call.currency,
    amountMin: call.amountMin,
    amountMax: call.amountMax,
    monthsMin: call.monthsMin,
    monthsMax: call.monthsMax,
    budget: call.budget ?? '',
    assessorCount: call.assessorCount,
    trusteeCount: call.trusteeCount,
    blind: call.blind,
    tieRule: call.tieRule,
    kinds: find('organisationKinds')?.allowed ?? [],
    countries: find('countries')?.allowed ?? [],
    yearsMin: find('yearsSinceFounding')?.min ?? 0,
    shareMax: find('shareOfBudget')?.percentMax ?? 0,
    declarations: rules.flatMap((rule) => (rule.kind === 'confirm' ? [saidIn(rule.words, language)] : [])).join('\n'),
    questions: questions.map(({ label }) => saidIn(label, language)).join('\n'),
    sheet: sheet.map(({ label, weight }) => `${saidIn(label, language)} ${weight}`).join('\n'),
  };
}

interface Lines<Item> {
  readonly texts: readonly string[];
  readonly former: readonly Item[];
  readonly wordsOf: (item: Item) => LocalWords;
  readonly language: Language;
}

/**
 * What each line was before: the one that says the same, else the one that stood in its place and is nowhere else now, so that
 * a sentence that is corrected keeps its key, its kind and its other languages.
 */
function formerOf<Item>({ texts, former, wordsOf, language }: Lines<Item>): (Item | undefined)[] {
  const said = former.map((item) => saidIn(wordsOf(item), language));
  return texts.map((text, at) => {
    const same = said.indexOf(text);
    if (same >= 0) return former[same];
    return said[at] === undefined || texts.includes(said[at]) ? undefined : former[at];
  });
}

/** A key that no former line has. */
function freeKey(letter: string, at: number, taken: ReadonlySet<string>): string {
  let number = at + 1;
  while (taken.has(`${letter}Line${number}`)) number += 100;
  return `${letter}Line${number}`;
}

/** The call as the node takes it. What was written in another language before is kept. */
export function writeCall(draft: CallDraft, language: Language, before?: PublicCall): CallBody {
  const said = (text: string, former: LocalWords = {}): LocalWords => ({ ...former, [language]: text });
  const { title, summary, kinds, countries, yearsMin, shareMax, declarations, questions, sheet, ...terms } = draft;
  const optional: (EligibilityRule | null)[] = [
    kinds.length === 0
      ? null
      : { kind: 'organisationKinds', allowed: kinds.map((kind) => ApplicantKindCode.parse(kind)) },
    countries.length === 0 ? null : { kind: 'countries', allowed: [...countries] },
    ...(before?.rules ?? []).filter(({ kind }) => kind === 'workCountries'),
    yearsMin < 1 ? null : { kind: 'yearsSinceFounding', min: yearsMin },
    shareMax < 1 ? null : { kind: 'shareOfBudget', percentMax: shareMax },
  ];
  return {
    ...terms,
    words: { ...before?.words, [language]: { title, summary } },
    budget: terms.budget === '' ? null : terms.budget,
    rules: [...optional.filter((rule) => rule !== null), ...writeDeclarations(linesOf(declarations))],
    questions: writeQuestions(linesOf(questions)),
    sheet: writeSheet(linesOf(sheet)),
  };

  function writeDeclarations(texts: readonly string[]): EligibilityRule[] {
    const known = (before?.rules ?? []).flatMap((rule) => (rule.kind === 'confirm' ? [rule] : []));
    const taken = new Set(known.map(({ key }) => key));
    const former = formerOf({ texts, former: known, wordsOf: ({ words }) => words, language });
    return texts.map((text, at) => {
      const { key = freeKey('c', at, taken), words } = former[at] ?? {};
      return { kind: 'confirm', key, words: said(text, words) };
    });
  }

  function writeQuestions(texts: readonly string[]): CallQuestion[] {
    const known = before?.questions ?? [];
    const taken = new Set(known.map(({ key }) => key));
    const former = formerOf({ texts, former: known, wordsOf: ({ label }) => label, language });
    return texts.map((text, at) => {
      const fresh = { type: 'longText' as const, help: null, required: true, wordsMax: 300, options: [] };
      return { key: freeKey('q', at, taken), ...fresh, ...former[at], label: said(text, former[at]?.label) };
    });
  }

  function writeSheet(lines: readonly string[]): SheetCriterion[] {
    const known = before?.sheet ?? [];
    const taken = new Set(known.map(({ key }) => key));
    const parts = lines.map((line) => /^(?<label>.*?)[\s:]+(?<weight>\d{1,3})$/u.exec(line)?.groups ?? { label: line });
    const texts = parts.map(({ label = '' }) => label);
    const former = formerOf({ texts, former: known, wordsOf: ({ label }) => label, language });
    return parts.map(({ label = '', weight = '1' }, at) => ({
      key: freeKey('s', at, taken),
      help: null,
      max: 10,
      ...former[at],
      label: said(label, former[at]?.label),
      weight: Math.min(100, Math.max(1, Number(weight))),
    }));
  }
}
