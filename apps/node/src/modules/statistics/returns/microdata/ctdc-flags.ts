// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countryName, findCode, findCountry } from '@palermo/terms';
import type { MicrodataRecord } from '../../store-microdata.ts';

/** Fields of the standard record that CTDC's flags are read from. */
export type FlagField =
  | 'means'
  | 'meansOfControl'
  | 'exploitation'
  | 'sexualExploitation'
  | 'industry'
  | 'relationshipToTrafficker';

/** A flag of a CTDC file: set when a record has one of the codes, or all of them. */
export interface FlagRule {
  readonly variable: string;
  /** The words that a concatenated variable lists the flag by. */
  readonly words: string;
  readonly field: FlagField;
  readonly codes: readonly string[];
  readonly all?: boolean;
}

export function isSet(rule: FlagRule, record: MicrodataRecord): boolean {
  const has = (code: string): boolean => record[rule.field].includes(code);
  return rule.all === true ? rule.codes.every(has) : rule.codes.some(has);
}

/** True when it is known which codes of a field hold, be it none. */
export function isKnown(field: FlagField, record: MicrodataRecord): boolean {
  return record[field].length > 0 || record.answeredNone.includes(field);
}

/** The gender as CTDC writes it: what the person says, or else the sex. */
export function genderOf({ gender, sex }: MicrodataRecord, layout: 'ctdcKanon' | 'ctdcSynthetic'): string {
  const said = gender === null ? undefined : findCode('gender', gender)?.crosswalk?.[layout];
  if (said) return said;
  return (sex === null ? undefined : findCode('sex', sex)?.crosswalk?.[layout]) ?? '';
}

/** The country that CTDC publishes of several: the first that was recorded. */
export function firstCountry(codes: readonly string[], form: 'alpha2' | 'alpha3'): string {
  const [first] = codes;
  if (first === undefined || countryName(first, 'en') === first) return '';
  return findCountry(first)?.[form] ?? '';
}
