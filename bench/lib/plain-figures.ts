// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, StatisticsUnit } from '@palermo/contract';
import { getDimension, readWhere } from '../../apps/node/src/modules/statistics/figures/dimensions.ts';

export interface PlainFigure {
  readonly by: readonly DimensionCode[];
  readonly where: string;
  readonly unit: StatisticsUnit;
}

/** The same aggregate in plain SQL, as somebody with the whole database would write it: no wall, no protection. */
export function plainSql({ by, where, unit }: PlainFigure): string {
  const dimensions = by.map((code) => getDimension(code, unit));
  const spread = dimensions.flatMap(({ several, column }, at) =>
    several ? [`left join lateral unnest(r.${column}) d${at}(code) on true`] : [],
  );
  const codes = dimensions.map(({ several, column }, at) => (several ? `d${at}.code` : `r.${column}`));
  const conditions = readWhere(where, unit).map(({ dimension: { several, column }, values }) => {
    const list = `'{${values.map((value) => `"${value}"`).join(',')}}'::text[]`;
    return several ? `r.${column} && ${list}` : `r.${column}::text = any (${list})`;
  });
  const table = unit === 'victim' ? 'palermo.standard_record' : 'palermo.standard_perpetrator';
  return `select ${codes.join(', ')}, count(*) from ${table} r ${spread.join(' ')}
    ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} group by ${codes.join(', ')}`;
}
