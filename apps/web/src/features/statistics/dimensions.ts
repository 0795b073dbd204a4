// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { DimensionCode } from '@palermo/contract';

/** How the codes of a dimension are named and put in order. */
export interface Dimension {
  readonly code: DimensionCode;
  /** Code list of `@palermo/terms` that names the codes; absent for years and sources. */
  readonly codeList?: string;
  /** True where the codes have an order of their own; otherwise the most frequent comes first. */
  readonly ordered: boolean;
}

const dimensionList: readonly Dimension[] = [
  { code: 'year', ordered: true },
  { code: 'sex', codeList: 'sex', ordered: true },
  { code: 'gender', codeList: 'gender', ordered: true },
  { code: 'ageGroup', codeList: 'ageGroup', ordered: true },
  { code: 'majority', codeList: 'majority', ordered: true },
  { code: 'outcome', codeList: 'outcome', ordered: true },
  { code: 'exploitation', codeList: 'exploitation', ordered: false },
  { code: 'meansOfControl', codeList: 'meansOfControl', ordered: false },
  { code: 'recruitment', codeList: 'recruitment', ordered: false },
  { code: 'relationshipToTrafficker', codeList: 'relationshipToTrafficker', ordered: false },
  { code: 'industry', codeList: 'industry', ordered: false },
  { code: 'citizenship', codeList: 'country', ordered: false },
  { code: 'countryOfExploitation', codeList: 'country', ordered: false },
  { code: 'source', ordered: false },
];

const byCode = new Map(dimensionList.map((dimension) => [dimension.code, dimension]));

export const dimensionCodes: readonly DimensionCode[] = dimensionList.map(({ code }) => code);

export function dimensionOf(code: DimensionCode): Dimension {
  return byCode.get(code) ?? { code, ordered: false };
}

export function isDimensionCode(written: string): written is DimensionCode {
  return DimensionCode.safeParse(written).success;
}
