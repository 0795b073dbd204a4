// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ctdcKanonFlags, ctdcSyntheticFlags, normaliseText, type FormField } from '@palermo/terms';
import { isMissing, type TableRow } from '../../../platform/tabular/index.ts';
import { caseAttributes, type CaseAttribute, type ColumnReading, type ImportContext } from './import-types.ts';
import { htcdsReading } from './profiles/htcds.ts';
import { readAttribute } from './read-attribute.ts';
import { readFieldValue } from './read-field.ts';
import { editDistance } from './suggest-code.ts';
import type { ColumnTarget } from './mapping-plan.ts';

export interface MappingSuggestion extends ColumnTarget {
  readonly column: string;
  /** 0 to 1; 0 when nothing is suggested. */
  readonly confidence: number;
}

/** Names that columns go by in files of the field, beside the keys and labels of our own form. */
const SYNONYMS: Readonly<Record<string, string>> = {
  givenName: 'first name;forename;prénom;prenom;nombre;first names',
  familyName: 'last name;surname;second name;nom;apellido;nom de famille',
  otherNames: 'alias;pseudonym;also known as;aka;nickname',
  sex: 'sexe;m/f',
  birthDate: 'date of birth;dob;born;birthday;date de naissance;birth',
  ageYears: 'age;âge;age at registration;age at referral',
  citizenships: 'citizenship;nationality;nationalities;country of citizenship;nationalité;nationalite;nacionalidad',
  languages: 'language;spoken language;langue;mother tongue',
  identityDocument: 'passport;id number;identity number;passport number;national id',
  phone: 'telephone;mobile;phone number;tel;téléphone',
  email: 'e-mail;mail;email address',
  currentCountry: 'country of residence;residence;current location country',
  currentPlace: 'address;city;town;current address',
  reportedBy: 'source;referred by;first responder;data source;datasource',
  exploitation: 'type of exploitation;exploitation type;forms of exploitation;form of exploitation;exploitation_type',
  industry: 'sector;economic sector;sector of exploitation',
  meansOfControl: 'means of control;methods of control;control',
  recruitment: 'method of recruitment;recruitment method;how recruited',
  relationshipToTrafficker: 'relationship;recruiter relationship;relation to trafficker;relationship to recruiter',
  countryOfRecruitment: 'recruitment country',
  countryOfExploitation: 'exploitation country;country of destination;destination country;destination',
  placeOfExploitation: 'exploitation place;location of exploitation',
  exploitationFrom: 'start of exploitation;exploitation start;exploited since',
  exploitationTo: 'end of exploitation;exploitation end',
  ageAtExploitation: 'age when trafficked;age at exploitation;age at time of exploitation',
  account: 'narrative;story;summary of case;description;statement',
  notes: 'comments;remarks;note;comment;observations',
  externalId: 'id;case id;case number;case no;reference;file number;record id;case reference;uuid;numéro de dossier',
  registeredOn:
    'date of registration;registration date;date registered;date of referral;referral date;year;year of registration;date of identification;année',
  yearOfRegistration: 'years;year range;year band',
  outcome: 'status;trafficking status;identification status;decision;outcome of identification',
  decidedBy: 'decision maker;deciding authority;competent authority;decision making organization',
  ageGroup: 'age broad;age band;age range;age category;tranche d’âge',
  majority: 'majority status;adult or child;adult/child;minor;child or adult',
};

const FLAG_TRUE = ['1', '1.0', 'true', 'yes', 'y', 'oui'];
const FLAG_FALSE = ['0', '0.0', 'false', 'no', 'n', 'non'];
const CONFIDENCE_MIN = 0.35;

interface Candidate extends ColumnTarget {
  readonly confidence: number;
}

function namesOf(target: string, field: FormField | undefined): string[] {
  const labels = field ? Object.values(field.label) : [];
  return [target, ...labels, ...(SYNONYMS[target]?.split(';') ?? [])].map(normaliseText).filter((name) => name !== '');
}

function nameConfidence(column: string, names: readonly string[]): number {
  const name = normaliseText(column);
  if (names.includes(name)) {
    return 0.95;
  }
  if (
    name.length >= 5 &&
    names.some((other) => other.length >= 5 && editDistance(name, other, 2) <= (name.length >= 8 ? 2 : 1))
  ) {
    return 0.75;
  }
  return name.length >= 5 && names.some((other) => other.length >= 6 && (name.includes(other) || other.includes(name)))
    ? 0.55
    : 0;
}

/** A flag variable of a CTDC file fed as a mapping: yes becomes the code, no becomes nothing. */
function flagTarget(column: string): Candidate | undefined {
  const flag = [...ctdcKanonFlags, ...ctdcSyntheticFlags].find(({ variable, exact }) => exact && variable === column);
  if (!flag || flag.codes.length !== 1) {
    return undefined;
  }
  const code = flag.codes[0] ?? '';
  const corrections = Object.fromEntries([
    ...FLAG_TRUE.map((word) => [word, code]),
    ...FLAG_FALSE.map((word) => [word, '']),
  ]) as Record<string, string>;
  return { target: flag.field, corrections, confidence: 0.9 };
}

function targetOf(reading: ColumnReading | undefined): string | undefined {
  if (reading?.kind === 'field') {
    return reading.field;
  }
  return reading?.kind === 'attribute' ? reading.attribute : undefined;
}

/** Share of the sample's filled cells that can be read as the target. */
function readableShare(target: string, cells: readonly string[], context: ImportContext): number {
  const field = context.fields.find(({ key }) => key === target);
  const readable = cells.filter((cell) => {
    const reading = field
      ? readFieldValue(field, cell, context)
      : readAttribute(target as CaseAttribute, cell, context);
    return reading.kind !== 'problem' || reading.reason === 'cell.ambiguousDate';
  });
  return cells.length === 0 ? 1 : readable.length / cells.length;
}

function candidatesFor(column: string, cells: readonly string[], context: ImportContext): Candidate[] {
  const flag = flagTarget(column);
  if (flag) {
    return [flag];
  }
  const htcds = targetOf(htcdsReading(column));
  const targets = [...context.fields.map(({ key }) => key), ...caseAttributes];
  return targets
    .map((target) => {
      const field = context.fields.find(({ key }) => key === target);
      const named = Math.max(nameConfidence(column, namesOf(target, field)), htcds === target ? 0.95 : 0);
      const fit = named === 0 ? 0 : 0.2 + 0.8 * readableShare(target, cells, context);
      return { target, confidence: Math.round(named * fit * 100) / 100 };
    })
    .filter(({ confidence }) => confidence >= CONFIDENCE_MIN)
    .toSorted((one, other) => other.confidence - one.confidence);
}

function takesSeveralColumns(target: string, context: ImportContext): boolean {
  const type = context.fields.find(({ key }) => key === target)?.type;
  return type === 'choices' || type === 'longText';
}

/**
 * What each column of an unknown file probably feeds, by its name and by whether its cells can be read so. A person looks
 * over it; nothing is imported by it alone. A target that takes one column is suggested for its surest one.
 */
export function suggestMapping(
  columns: readonly string[],
  sample: readonly TableRow[],
  context: ImportContext,
): MappingSuggestion[] {
  const found = columns.map((column) => {
    const cells = [...new Set(sample.map((row) => row.values[column] ?? ''))]
      .filter((cell) => !isMissing(cell))
      .slice(0, 50);
    return { column, candidates: candidatesFor(column, cells, context) };
  });
  const surest = new Map<string, number>();
  for (const { candidates } of found) {
    for (const { target, confidence } of candidates.slice(0, 1)) {
      surest.set(target ?? '', Math.max(surest.get(target ?? '') ?? 0, confidence));
    }
  }
  const taken = new Set<string>();
  return found.map(({ column, candidates }) => {
    const [best] = candidates;
    const target = best?.target ?? null;
    const beaten =
      target !== null &&
      !takesSeveralColumns(target, context) &&
      (taken.has(target) || (surest.get(target) ?? 0) > (best?.confidence ?? 0));
    if (!best || target === null || beaten) {
      return { column, target: null, confidence: 0 };
    }
    taken.add(target);
    return { column, ...best };
  });
}
