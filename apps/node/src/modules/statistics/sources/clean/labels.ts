// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LabelList, LabelMethod } from '@palermo/contract';
import {
  normaliseText,
  recogniseDamagedCountry,
  recognisePublishedCountry,
  recognisePublishedForm,
} from '@palermo/terms';
import { hasLostLetters, undoWrongDecoding } from './mojibake.ts';
import { labelKey } from './observation.ts';

/** What people decided of labels: the code by `labelKey`. It goes before everything that is recognised. */
export type ReviewedLabels = ReadonlyMap<string, string>;

export interface ResolvedLabel {
  readonly code: string | null;
  readonly method: LabelMethod | null;
  /** The label as it was meant, where it was decoded wrongly. */
  readonly meant: string;
  readonly mojibake: boolean;
  readonly countInLabel: boolean;
}

export type ResolveLabel = (list: LabelList, label: string) => ResolvedLabel;

/** Resolves each label once. Only names that are known are taken; likeness is a proposal, for a person to choose. */
export function createLabelResolver(reviewed: ReviewedLabels): ResolveLabel {
  const known = new Map<string, ResolvedLabel>();
  return (list, label) => {
    const key = labelKey(list, label);
    const before = known.get(key);
    if (before) return before;
    const resolved = resolve(list, label, reviewed.get(key));
    known.set(key, resolved);
    return resolved;
  };
}

function resolve(list: LabelList, label: string, decided: string | undefined): ResolvedLabel {
  const undone = undoWrongDecoding(label);
  const meant = undone ?? label;
  const lost = hasLostLetters(meant);
  const base = { meant, mojibake: undone !== undefined || lost, countInLabel: /^\s*\d+\s*\p{L}/u.test(meant) };
  if (decided !== undefined) return { ...base, code: decided, method: 'reviewed' };
  const found =
    list === 'form'
      ? recognisePublishedForm(meant)
      : lost
        ? recogniseDamagedCountry(meant)
        : recognisePublishedCountry(meant);
  if (!found) return { ...base, code: null, method: null };
  return { ...base, code: found.code, method: base.mojibake ? 'repaired' : found.method };
}

const sexes: ReadonlyMap<string, string> = indexOf({
  total: [
    '',
    'total',
    'both sexes',
    'both',
    'all',
    '_T',
    'T',
    'all sexes',
    'ukupno',
    'total general',
    'les deux sexes',
    'всего',
    'оба пола',
    'المجموع',
  ],
  female: [
    'female',
    'females',
    'f',
    'women',
    'woman',
    'girls',
    'feminine',
    'femmes',
    'femme',
    'féminin',
    'mujeres',
    'mujer',
    'žene',
    'žena',
    'zenski',
    'ženski',
    'femei',
    'feminin',
    'женщины',
    'женский',
    'жінки',
    'إناث',
    'أنثى',
  ],
  male: [
    'male',
    'males',
    'm',
    'men',
    'man',
    'boys',
    'masculine',
    'hommes',
    'homme',
    'masculin',
    'hombres',
    'hombre',
    'muškarci',
    'muškarac',
    'muški',
    'bărbați',
    'мужчины',
    'мужской',
    'чоловіки',
    'ذكور',
    'ذكر',
  ],
  other: ['other', 'others', '_O', 'x', 'non-binary', 'autre', 'ostalo'],
  unknown: [
    'unknown',
    'not known',
    '_U',
    'u',
    'sex not known',
    'not specified',
    'inconnu',
    'nepoznato',
    'necunoscut',
    'UNK',
  ],
});

function indexOf(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).flatMap(([code, words]) => words.map((word) => [normaliseText(word), code])));
}

/** The sex that is written, `total` for nothing or all; undefined where it is not known what is meant. */
export function readSex(written: string): string | undefined {
  return sexes.get(normaliseText(written));
}

const agesInWords: ReadonlyMap<string, string> = indexOf({
  total: ['', 'total', 'all', 'all ages', '_T', 'T', 'ukupno', 'tous âges', 'всего'],
  '0-17': [
    'children',
    'child',
    'minors',
    'minor',
    'juveniles',
    'under 18',
    'below 18',
    'enfants',
    'mineurs',
    'niños',
    'menores',
    'djeca',
    'maloljetnici',
    'copii',
    '_M',
    'M',
    'Y0T17',
    'Y_LT18',
    'дети',
    'أطفال',
  ],
  '18+': [
    'adults',
    'adult',
    'adultes',
    'adultos',
    'odrasli',
    'punoljetni',
    'adulți',
    '_A',
    'A',
    'Y_GE18',
    'взрослые',
    'بالغون',
  ],
  unknown: [
    'unknown',
    'not known',
    'age not known',
    'age unknown',
    'not specified',
    'inconnu',
    'nepoznato',
    'necunoscut',
    '_U',
    'UNK',
  ],
});

/** The age group that is written: `total`, `0-17`, `18+`, `25-34`, `unknown`; undefined where it is not known what is meant. */
export function readAge(written: string): string | undefined {
  const text = written.trim();
  const words = agesInWords.get(normaliseText(text));
  if (words !== undefined) return words;
  const plain = text
    .toLowerCase()
    .replace(/^age[sd]?\s+/, '')
    .replace(/\s*(years?|ans|años|godina|yrs?)\b/g, '')
    .trim();
  const span = /^(?:y)?(\d{1,3})\s*(?:-|–|t|to|à|a|do)\s*(\d{1,3})(?:\s*old)?$/u.exec(plain);
  if (span) return `${Number(span[1])}-${Number(span[2])}`;
  const open =
    /^(?:y_ge)?(\d{1,3})\s*(?:\+|and over|or over|and older|or older|and above|or more|and more|et plus|y más)?$/u.exec(
      plain,
    );
  if (open && plain !== open[1]) return `${Number(open[1])}+`;
  const over = /^(?:over|above|more than)\s+(\d{1,3})$/u.exec(plain);
  if (over) return `${Number(over[1]) + 1}+`;
  const below = /^(?:under|below|less than|<|y_lt)\s*(\d{1,3})$/u.exec(plain);
  if (below && Number(below[1]) > 0) return `0-${Number(below[1]) - 1}`;
  return undefined;
}
