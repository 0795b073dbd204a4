// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  columnsThatSayTheSame,
  type PublicationChoice,
  type PublicationModeCode,
  type PublicationSettings,
} from '@palermo/contract';
import type { PublicationQuality } from '@palermo/evidence';
import type { PublicationRules } from '@palermo/terms';
import { AppError } from '../../../kernel/errors.ts';

/** What a job compares or makes by. δ is the country's, so that what a publication spends is known before it is made. */
export interface KeptSettings extends PublicationSettings {
  readonly delta: number;
}

/** The quality of a publication with what its package says of the ledger. Nothing in it is confidential. */
export interface KeptQuality extends PublicationQuality {
  readonly ledger?: {
    readonly dataSet: string;
    readonly budget: number;
    readonly spentAfter: number;
  };
}

/** The modes that spend privacy. */
export function spendsPrivacy(mode: PublicationModeCode): mode is 'dp-synthetic' | 'dp-aggregates' {
  return mode === 'dp-synthetic' || mode === 'dp-aggregates';
}

/** Longest combination that each mode takes in the node: tables of three columns are seldom detailed enough to be given. */
const lengthMax: Readonly<Record<PublicationModeCode, number>> = {
  'dp-synthetic': 3,
  'dp-aggregates': 3,
  tables: 2,
  'k-rows': 3,
  'k-synthetic': 3,
};

export function lengthOf(mode: PublicationModeCode, { length }: PublicationSettings): number {
  return Math.min(length, lengthMax[mode]);
}

type Asked = { readonly [Key in keyof PublicationSettings]?: PublicationSettings[Key] | undefined };

/** What was asked for, else what held before, else what the pack says. k is never below the pack's. */
export function settingsOf(rules: PublicationRules, asked: Asked = {}, before?: KeptSettings): KeptSettings {
  return {
    k: Math.max(rules.k, asked.k ?? before?.k ?? rules.k),
    epsilon: asked.epsilon ?? before?.epsilon ?? rules.epsilon,
    length: asked.length ?? before?.length ?? rules.length,
    delta: rules.delta,
  };
}

const yearsMax = 40;

/** Throws `publication.choice` for what cannot be published together. */
export function requireChoice({ columns, years, where }: PublicationChoice): void {
  const refuse = (path: string, detail: string): never => {
    throw new AppError('publication.choice', { fields: [{ path, code: 'choice', detail }] });
  };
  if (years.from > years.to) refuse('choice.years', 'The first year comes after the last.');
  if (years.to - years.from >= yearsMax) refuse('choice.years', `At most ${yearsMax} years are published together.`);
  if (new Set(columns).size < columns.length) refuse('choice.columns', 'A column is named twice.');
  if (new Set(where.map(({ column }) => column)).size < where.length)
    refuse('choice.where', 'A filter is named twice.');
  for (const { codes } of where) {
    if (codes.some((code) => !/^[^,;:]+$/.test(code)))
      refuse('choice.where', 'A filter has something that is no code.');
  }
  for (const [fine, coarse] of columnsThatSayTheSame) {
    if (columns.includes(fine) && columns.includes(coarse)) {
      refuse('choice.columns', `${coarse} follows from ${fine}: choose one of the two.`);
    }
  }
}

/** The people of a publication as a filter of the node's tables. */
export function filterOf({ years, people, where }: PublicationChoice): string {
  const all = Array.from({ length: years.to - years.from + 1 }, (_, index) => String(years.from + index));
  return [
    `year:${all.join(',')}`,
    people === 'confirmed' ? 'outcome:confirmed' : 'detection:detected',
    ...where.map(({ column, codes }) => `${column}:${codes.join(',')}`),
  ].join(';');
}
