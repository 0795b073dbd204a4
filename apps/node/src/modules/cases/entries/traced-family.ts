// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TracedPerson, TracedRelative } from '@palermo/evidence';
import type { FieldValue, FieldValues } from '@palermo/terms';
import { birthYearOf, displayName } from '../case-file.ts';

/** An entry that names somebody of the family: its kind, and what it says. */
export interface FamilyEntry {
  readonly kind: string;
  readonly values: FieldValues;
}

const inverse: Readonly<Record<string, string>> = {
  mother: 'child',
  father: 'child',
  child: 'parent',
  sibling: 'sibling',
  partner: 'partner',
};

/** The relatives that a person's entries name, whether known or sought. */
export function familyOf(entries: readonly FamilyEntry[]): TracedRelative[] {
  return entries.flatMap(({ kind, values }): TracedRelative[] => {
    const [name, relation] =
      kind === 'familyLink'
        ? [values['linkName'], values['linkRelation']]
        : kind === 'tracingRequest'
          ? [values['traceName'], values['traceRelation']]
          : [];
    return typeof name === 'string' && name !== '' ? [{ name, relation: textOf(relation) }] : [];
  });
}

/**
 * The person whom an entry seeks, with the family as the one who seeks tells of it: that person, and where brothers and sisters
 * seek one another, the parents and other children too.
 */
export function soughtPerson(
  { values }: FamilyEntry,
  seeker: { readonly values: FieldValues; readonly family: readonly TracedRelative[] },
): TracedPerson {
  const relation = textOf(values['traceRelation']);
  const [name, seekerName] = [textOf(values['traceName']), displayName(seeker.values)];
  const parent = seeker.values['sex'] === 'female' ? 'mother' : seeker.values['sex'] === 'male' ? 'father' : 'parent';
  const asSeen = inverse[relation] ?? 'otherRelative';
  const born = textOf(values['traceBorn']);
  const shared = relation === 'sibling' ? seeker.family.filter(isOfSiblings).filter((each) => each.name !== name) : [];
  return {
    id: 'sought',
    name,
    ...(values['traceSex'] !== undefined && { sex: textOf(values['traceSex']) }),
    ...(born !== '' && { born }),
    citizenships: codesOf(values['traceCitizenships']),
    family: [
      ...(seekerName === null ? [] : [{ name: seekerName, relation: asSeen === 'parent' ? parent : asSeen }]),
      ...shared,
    ],
  };
}

/** Somebody on record, as compared with a person sought. */
export function personOnRecord(
  id: string,
  { values, registeredOn, family }: { values: FieldValues; registeredOn: string; family: readonly TracedRelative[] },
): TracedPerson {
  const names = ['givenName', 'familyName'].map((key) => textOf(values[key])).filter((part) => part !== '');
  const year = birthYearOf(values, registeredOn);
  const birthDate = textOf(values['birthDate']);
  return {
    id,
    name: names.length > 0 ? names.join(' ') : textOf(values['otherNames']),
    ...(values['sex'] !== undefined && { sex: textOf(values['sex']) }),
    ...(year !== undefined && { born: birthDate.length === 10 ? birthDate : String(year) }),
    citizenships: codesOf(values['citizenships']),
    family,
  };
}

function isOfSiblings({ relation }: TracedRelative): boolean {
  return ['mother', 'father', 'sibling', 'grandparent'].includes(relation);
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function codesOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
