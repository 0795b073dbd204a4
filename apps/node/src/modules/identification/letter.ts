// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DecisionLetter, IdentificationProcess, Language } from '@palermo/terms';
import { stageOf } from './process.ts';
import { endOfPeriod } from './working-calendar.ts';

/** What a letter may hold of a case, and nothing else. */
interface LetterFacts {
  readonly reference: string;
  readonly organisation: string;
  readonly reason: string;
  /** Codes of the step: `on`, `stageTo`. */
  readonly step: Readonly<Record<string, unknown>>;
  readonly process: IdentificationProcess;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' };

function writeDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The day that the person has to know: until when the stage lasts at least, or until when they may object. */
function dayToKnow({ process, step }: LetterFacts): string | null {
  const stage = String(step['stageTo']);
  const since = String(step['on']);
  const earliest = (stageOf(process, stage).deadlines ?? []).find(({ kind }) => kind === 'earliest');
  const period =
    earliest?.period ?? process.moves.find(({ from, within }) => from.includes(stage) && within !== undefined)?.within;
  return period ? endOfPeriod(process.calendar, since, period) : null;
}

/** A letter with its blanks filled, in one language. */
export function fillLetter(
  letter: DecisionLetter,
  language: Language,
  facts: LetterFacts,
): { readonly subject: string; readonly paragraphs: string[] } {
  const due = dayToKnow(facts);
  const blanks: Readonly<Record<string, string>> = {
    reference: facts.reference,
    organisation: facts.organisation,
    reason: facts.reason,
    decidedOn: writeDay(String(facts.step['on']), language),
    dueOn: due === null ? '' : writeDay(due, language),
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank);
  return { subject: fill(letter.subject[language]), paragraphs: letter.paragraphs.map((each) => fill(each[language])) };
}
