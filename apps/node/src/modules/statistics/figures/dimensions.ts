// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { dimensionLists, type DimensionCode, type StatisticsUnit } from '@palermo/contract';
import { exploitationForm, membersOfExploitationForm } from '@palermo/terms';
import { AppError } from '../../../kernel/errors.ts';

export type Unit = StatisticsUnit;

/** How records are counted by one dimension. */
export interface Dimension {
  readonly code: DimensionCode;
  /** Column of the standard record. */
  readonly column: string;
  /** True where a record has several values and is counted in each. */
  readonly several: boolean;
  /** For a dimension whose codes stand for several of the column's: which, by code. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** Code list that names the values; undefined for years and sources. */
  readonly codeList: string | undefined;
}

function single(code: DimensionCode, column: string): Dimension {
  return { code, column, several: false, codeList: dimensionLists[code] };
}

function several(code: DimensionCode, column: string): Dimension {
  return { code, column, several: true, codeList: dimensionLists[code] };
}

/** The column's codes of each main form of exploitation, as UNODC groups them. */
const exploitationForms: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  exploitationForm.codes.map(({ code }) => [code, membersOfExploitationForm(code)]),
);

/** International returns count those who are presumed and those who are confirmed alike. */
const detections: Readonly<Record<string, readonly string[]>> = {
  detected: ['presumed', 'confirmed'],
  notConfirmed: ['notConfirmed'],
};

/** What victims are counted by. */
export const dimensions: readonly Dimension[] = [
  single('year', 'year'),
  single('quarter', 'quarter'),
  single('period', 'period'),
  single('sex', 'sex'),
  single('gender', 'gender'),
  single('ageGroup', 'age_group'),
  single('majority', 'majority'),
  single('outcome', 'outcome'),
  { ...single('detection', 'outcome'), groups: detections },
  several('exploitation', 'exploitation'),
  several('sexualExploitation', 'sexual_exploitation'),
  { ...several('exploitationForm', 'exploitation'), groups: exploitationForms },
  several('act', 'act'),
  several('means', 'means'),
  several('meansOfControl', 'means_of_control'),
  several('recruitment', 'recruitment'),
  several('relationshipToTrafficker', 'relationship_to_trafficker'),
  several('industry', 'industry'),
  several('citizenship', 'citizenship'),
  several('regionOfCitizenship', 'region_of_citizenship'),
  several('countryOfExploitation', 'country_of_exploitation'),
  several('regionOfExploitation', 'region_of_exploitation'),
  single('reportedBy', 'reported_by'),
  single('organisationKind', 'organisation_kind'),
  single('decidedBy', 'decided_by'),
  single('decisionTime', 'decision_time'),
  single('guardianTime', 'guardian_time'),
  several('supportReceived', 'support_received'),
  several('supportRefused', 'support_refused'),
  several('supportUnavailable', 'support_unavailable'),
  several('qualityFlags', 'quality_flags'),
  single('source', 'source'),
];

/** What suspects are counted by: what is known of them, and some of what is known of the victim. */
const perpetratorDimensions: readonly Dimension[] = [
  single('year', 'year'),
  single('period', 'period'),
  several('perpetratorSex', 'sex'),
  several('perpetratorAgeGroup', 'age_group'),
  several('perpetratorCitizenship', 'citizenship'),
  several('perpetratorRegion', 'region_of_citizenship'),
  several('perpetratorRole', 'role'),
  several('perpetratorRelationship', 'relationship'),
  several('perpetratorPaid', 'paid_money'),
  single('perpetratorStage', 'stage'),
  several('exploitation', 'exploitation'),
  several('countryOfExploitation', 'country_of_exploitation'),
  several('regionOfExploitation', 'region_of_exploitation'),
  single('organisationKind', 'organisation_kind'),
  single('source', 'source'),
];

const byUnit: Readonly<Record<Unit, readonly Dimension[]>> = {
  victim: dimensions,
  perpetrator: perpetratorDimensions,
};
const byCode: Readonly<Record<Unit, ReadonlyMap<string, Dimension>>> = {
  victim: new Map(dimensions.map((dimension) => [dimension.code, dimension])),
  perpetrator: new Map(perpetratorDimensions.map((dimension) => [dimension.code, dimension])),
};

export function dimensionsOf(unit: Unit): readonly Dimension[] {
  return byUnit[unit];
}

/** The dimension of a name. Throws `statistics.unknown-filter` for any other. */
export function getDimension(code: string, unit: Unit = 'victim'): Dimension {
  const dimension = byCode[unit].get(code);
  if (!dimension) {
    const whom = unit === 'victim' ? 'victims' : 'suspects';
    throw new AppError('statistics.unknown-filter', { detail: `There is no dimension ${code} of ${whom}.` });
  }
  return dimension;
}

/** Reads `year,sex`. Throws `statistics.unknown-filter` for an unknown or repeated dimension. */
export function readBy(by: string, unit: Unit = 'victim'): readonly Dimension[] {
  const codes = by.split(',');
  if (new Set(codes).size < codes.length) {
    throw new AppError('statistics.unknown-filter', { detail: 'A dimension is named twice.' });
  }
  return codes.map((code) => getDimension(code, unit));
}

/** One condition of a filter: any of the values, `null` standing for "not known". */
export interface FilterPart {
  readonly dimension: Dimension;
  readonly values: readonly (string | null)[];
}

/** How "not known" is written in a filter. */
const notKnown = 'none';

/** Reads `sex:female;year:2023,2024`. Throws `statistics.unknown-filter` for anything that is no filter. */
export function readWhere(where: string, unit: Unit = 'victim'): readonly FilterPart[] {
  if (where.trim() === '') return [];
  return where.split(';').map((part) => {
    const split = part.indexOf(':');
    const values = part.slice(split + 1).split(',');
    const dimension = getDimension(part.slice(0, Math.max(split, 0)).trim(), unit);
    if (values.some((value) => value === '') || values.length > 100) {
      throw new AppError('statistics.unknown-filter', { detail: `The filter on ${dimension.code} has no values.` });
    }
    if (dimension.code === 'year' && values.some((value) => value !== notKnown && !/^\d{4}$/.test(value))) {
      throw new AppError('statistics.unknown-filter', { detail: 'A year has four digits.' });
    }
    return { dimension, values: values.map((value) => (value === notKnown ? null : value)) };
  });
}
