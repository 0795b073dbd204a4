// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';

/** How victims are counted by one dimension. */
export interface Dimension {
  readonly code: DimensionCode;
  /** Column of the standard record. */
  readonly column: string;
  /** True where a victim has several values and is counted in each. */
  readonly several: boolean;
  /** Code list that names the values; undefined for years and sources. */
  readonly codeList: string | undefined;
}

function single(code: DimensionCode, column: string, codeList?: string): Dimension {
  return { code, column, several: false, codeList };
}

function several(code: DimensionCode, column: string, codeList: string): Dimension {
  return { code, column, several: true, codeList };
}

export const dimensions: readonly Dimension[] = [
  single('year', 'year'),
  single('sex', 'sex', 'sex'),
  single('gender', 'gender', 'gender'),
  single('ageGroup', 'age_group', 'ageGroup'),
  single('majority', 'majority', 'majority'),
  single('outcome', 'outcome', 'outcome'),
  several('exploitation', 'exploitation', 'exploitation'),
  several('meansOfControl', 'means_of_control', 'meansOfControl'),
  several('recruitment', 'recruitment', 'recruitment'),
  several('relationshipToTrafficker', 'relationship_to_trafficker', 'relationshipToTrafficker'),
  several('industry', 'industry', 'industry'),
  several('citizenship', 'citizenship', 'country'),
  several('countryOfExploitation', 'country_of_exploitation', 'country'),
  single('source', 'source'),
];

const byCode = new Map(dimensions.map((dimension) => [dimension.code as string, dimension]));

/** The dimension of a name. Throws `statistics.unknown-filter` for any other. */
export function getDimension(code: string): Dimension {
  const dimension = byCode.get(code);
  if (!dimension) throw new AppError('statistics.unknown-filter', { detail: `There is no dimension ${code}.` });
  return dimension;
}

/** Reads `year,sex`. Throws `statistics.unknown-filter` for an unknown or repeated dimension. */
export function readBy(by: string): readonly Dimension[] {
  const codes = by.split(',');
  if (new Set(codes).size < codes.length) {
    throw new AppError('statistics.unknown-filter', { detail: 'A dimension is named twice.' });
  }
  return codes.map((code) => getDimension(code));
}

/** One condition of a filter: any of the values, `null` standing for "not known". */
export interface FilterPart {
  readonly dimension: Dimension;
  readonly values: readonly (string | null)[];
}

/** How "not known" is written in a filter. */
const notKnown = 'none';

/** Reads `sex:female;year:2023,2024`. Throws `statistics.unknown-filter` for anything that is no filter. */
export function readWhere(where: string): readonly FilterPart[] {
  if (where.trim() === '') return [];
  return where.split(';').map((part) => {
    const split = part.indexOf(':');
    const values = part.slice(split + 1).split(',');
    const dimension = getDimension(part.slice(0, Math.max(split, 0)).trim());
    if (values.some((value) => value === '') || values.length > 100) {
      throw new AppError('statistics.unknown-filter', { detail: `The filter on ${dimension.code} has no values.` });
    }
    if (dimension.code === 'year' && values.some((value) => value !== notKnown && !/^\d{4}$/.test(value))) {
      throw new AppError('statistics.unknown-filter', { detail: 'A year has four digits.' });
    }
    return { dimension, values: values.map((value) => (value === notKnown ? null : value)) };
  });
}
