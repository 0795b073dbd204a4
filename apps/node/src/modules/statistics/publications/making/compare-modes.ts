// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LengthFigures, ModeComparison, PublicationComparison, PublicationModeCode } from '@palermo/contract';
import { privacyOf, type MicrodataComparison } from '@palermo/evidence';
import { publicationModeCodes, type PublicationRules } from '@palermo/terms';
import { AppError } from '../../../../kernel/errors.ts';
import type { PrivacyEntry } from '../ledger/privacy-entry.ts';
import { costOf } from '../ledger/privacy-ledger.ts';
import { spendsPrivacy, type KeptSettings } from '../publication.ts';
import type { MadePublication } from './publish-task.ts';

/** What the modes are compared on. */
export interface Comparing {
  readonly settings: KeptSettings;
  readonly rules: PublicationRules;
  readonly years: { readonly yearFrom: number; readonly yearTo: number };
  readonly entries: readonly PrivacyEntry[];
  readonly people: {
    readonly people: number;
    readonly smallestClass: number;
    readonly classes: number;
    readonly unique: number;
  };
  /** Makes a publication in a mode, to look at what it costs. Its rows are thrown away. */
  readonly make: (mode: PublicationModeCode) => Promise<MadePublication>;
  /** Keeps what was compared so far, and says how far it is. */
  readonly keep: (comparison: PublicationComparison, whole: boolean) => Promise<void>;
}

/**
 * Looks at every mode in turn, going on after those that an interrupted comparison kept. What is made on the way is thrown
 * away unseen: only its distance from the real records is kept, for analysts, who read these records anyway.
 */
export async function compareModes(comparing: Comparing, before: PublicationComparison | undefined): Promise<void> {
  const { settings, people, keep } = comparing;
  const { k, epsilon, length } = settings;
  const kept = isOfSame(before, settings) ? before.modes : [];
  const modes: ModeComparison[] = [...kept];
  for (const [place, mode] of publicationModeCodes.entries()) {
    const whole = place === publicationModeCodes.length - 1;
    if (modes.some((done) => done.mode === mode)) continue;
    modes.push(await compareMode(comparing, mode));
    await keep({ settings: { k, epsilon, length }, ...people, modes }, whole);
  }
}

function isOfSame(
  before: PublicationComparison | undefined,
  { k, epsilon, length }: KeptSettings,
): before is PublicationComparison {
  const settings = before?.settings;
  const unfinished = before !== undefined && before.modes.length < publicationModeCodes.length;
  return unfinished && settings?.k === k && settings.epsilon === epsilon && settings.length === length;
}

async function compareMode(comparing: Comparing, mode: PublicationModeCode): Promise<ModeComparison> {
  const { settings, rules, years, entries, people } = comparing;
  const { epsilon, delta } = settings;
  const cost = spendsPrivacy(mode)
    ? costOf(entries, { years, privacy: privacyOf(epsilon, delta), packBudget: rules.privacyBudget })
    : null;
  const none = { mode, offered: rules.modes.includes(mode), cost };
  try {
    const { quality, measured, smallestClass } = await comparing.make(mode);
    const { lengths, suppressed, fabricated } = measured ? figuresOf(measured) : quality;
    return {
      ...none,
      refused: null,
      rows: quality.rows,
      smallestClass,
      recordsSuppressed: shareSuppressed(quality.details, mode, people.people),
      lengths: lengths.map((one) => ({ ...one })),
      suppressed,
      fabricated,
    };
  } catch (fault) {
    if (!(fault instanceof AppError) || fault.code !== 'publication.refused') throw fault;
    const nothing = {
      rows: 0,
      smallestClass: null,
      recordsSuppressed: null,
      lengths: [],
      suppressed: null,
      fabricated: null,
    };
    return { ...none, refused: fault.message, ...nothing };
  }
}

function figuresOf({ lengths, suppressed, fabricated }: MicrodataComparison): {
  readonly lengths: readonly LengthFigures[];
  readonly suppressed: number;
  readonly fabricated: number;
} {
  return {
    lengths: lengths.map(({ length, published, meanError, suppressed: lost, fabricated: madeUp }) => ({
      length,
      combinations: published,
      meanError,
      suppressed: lost,
      fabricated: madeUp,
    })),
    suppressed,
    fabricated,
  };
}

/** Share of the records that lose a value, or of the tables that cannot be given. */
function shareSuppressed(
  details: Readonly<Record<string, unknown>>,
  mode: PublicationModeCode,
  people: number,
): number | null {
  if (mode === 'k-rows') return people === 0 ? 0 : Number(details['rowsTouched']) / people;
  if (mode !== 'tables') return null;
  const leftOut = details['tablesLeftOut'];
  return Array.isArray(leftOut) ? leftOut.length / Number(details['tables']) : null;
}
