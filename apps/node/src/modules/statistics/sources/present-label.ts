// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { LabelView } from '@palermo/contract';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import { findAreasOfUnknown, type LabelRow } from '../store-labels.ts';
import { labelKey } from './clean/observation.ts';
import { proposeCodes } from './propose-codes.ts';

/** Labels with what they stand for, and for those that wait the codes of like spellings. */
export async function presentLabels(scope: Pick<Scope, 'db'>, rows: readonly LabelRow[]): Promise<LabelView[]> {
  const accounts = rows.flatMap(({ decidedBy }) => decidedBy ?? []);
  const owners = rows.flatMap(({ decidedByOrganisation }) => decidedByOrganisation ?? []);
  const names = await findAccountNames(scope, [...new Set(accounts)]);
  const organisations = await findOrganisations(scope, [...new Set(owners)]);
  const unknown = rows.some(({ code }) => code === null) ? await findAreasOfUnknown(scope.db) : [];
  const areas = new Map(unknown.map((one) => [labelKey(one.list, one.label), one.areas]));
  return rows.map((row) => {
    const { list, label, decidedCode, decidedBy, decidedByOrganisation, decidedAt } = row;
    const organisation = decidedByOrganisation === null ? undefined : organisations.get(decidedByOrganisation);
    const code = decidedCode ?? (row.method === 'reviewed' ? null : row.code);
    return {
      list,
      label,
      code,
      method: decidedCode === null ? (code === null ? null : row.method) : ('reviewed' as const),
      proposals: code === null ? proposeCodes(list, label) : [],
      rows: row.rows,
      areas: areas.get(labelKey(list, label)) ?? [],
      sources: [...row.sources],
      reviewedBy: (decidedBy === null ? undefined : names.get(decidedBy)) ?? organisation?.name ?? null,
      reviewedAt: decidedAt?.toISOString() ?? null,
    };
  });
}
