// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { CaseId, PurposeCode } from '@palermo/contract';
import { fieldsOf, type FieldValue, type FieldValues, type FormField } from '@palermo/terms';
import { z } from 'zod';
import { defineQuery } from '../../../../kernel/use-case.ts';
import type { WritableCell } from '../../../../platform/tabular/index.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { formOf } from '../../case-form.ts';
import { palermoColumns } from '../../import/index.ts';
import { mayEditCases } from '../../policy.ts';
import { openFacts, unwrapPersonKey } from '../../sealed-facts.ts';
import { findListedIds, findSealedCases, type SealedCase } from '../../store-import-rows.ts';
import { versionColumn } from '../take-changed-rows.ts';

const referenceColumn = 'palermo_reference';

export interface ExportedPage {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly WritableCell[])[];
  readonly caseIds: readonly z.output<typeof CaseId>[];
}

/**
 * Some of the cases that the actor may see, as lines of a file that the importer reads back: the data classes released to
 * the actor's organisation, without fields that are never exported.
 */
export const exportPage = defineQuery({
  name: 'cases.export',
  input: z.object({ purpose: PurposeCode, after: CaseId.nullable(), limit: z.int().min(1).max(1000) }),
  policy: mayEditCases,
  async run(scope, { after, limit }): Promise<ExportedPage> {
    const { db, keyring } = scope;
    const { pack } = await getNodeSettings(scope);
    const fields = fieldsOf(formOf(pack).sections);
    const columns = palermoColumns(fields);
    const writeRow = rowWriter(columns, fields);
    const caseIds = await findListedIds(db, after, limit);
    const rows = (await findSealedCases(db, caseIds)).map((sealed) => {
      const key = sealed.wrapped && unwrapPersonKey(keyring, sealed.personId, sealed.wrapped);
      return writeRow(sealed, key ? openFacts(keyring, key, sealed.id, sealed.facts) : {});
    });
    return { columns: [...columns, referenceColumn, versionColumn], rows, caseIds };
  },
  audit: ({ purpose }, { caseIds }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: caseIds,
    details: { bulk: true, cases: caseIds.length },
  }),
});

function rowWriter(
  columns: readonly string[],
  fields: readonly FormField[],
): (file: SealedCase, values: FieldValues) => WritableCell[] {
  const exported = new Set(fields.filter(({ neverExported }) => !neverExported).map(({ key }) => key));
  return (file, values) => [
    ...columns.map((column) => {
      if (exported.has(column)) return cellOf(values[column]);
      if (column === 'externalId') return file.id;
      if (column === 'registeredOn') return file.registeredOn;
      return column === 'outcome' ? file.outcome : '';
    }),
    file.reference,
    file.version,
  ];
}

function cellOf(value: FieldValue | undefined): WritableCell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(';') : (value as Exclude<FieldValue, readonly string[]> | undefined);
}
