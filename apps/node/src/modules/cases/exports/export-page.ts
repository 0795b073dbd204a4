// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { CaseExportId, CaseId, type ExportLayout, type PurposeCode } from '@palermo/contract';
import { fieldsOf, type FieldValue, type FieldValues, type FormField } from '@palermo/terms';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineQuery, type Db, type Scope } from '../../../kernel/use-case.ts';
import type { WritableCell } from '../../../platform/tabular/index.ts';
import { getNodeSettings } from '../../access/index.ts';
import { formOf } from '../case-form.ts';
import { decisionMakerOf, htcdsColumnNames, palermoColumns, writeHtcdsRow } from '../import/index.ts';
import { mayEditCases } from '../policy.ts';
import { openFacts, unwrapPersonKey } from '../sealed-facts.ts';
import { findDecisions } from '../store-decisions.ts';
import { findListedIds, findSealedCases, type SealedCase } from '../store-import-rows.ts';
import type { CaseExportRow } from '../store-exports.ts';
import { findSuspects } from '../store-suspects.ts';
import { versionColumn } from '../import-run/take-changed-rows.ts';
import { exportStateOf, requireExport } from './case-export.ts';

const referenceColumn = 'palermo_reference';

export interface ExportedPage {
  readonly layout: ExportLayout;
  readonly purpose: PurposeCode;
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
  input: z.object({
    exportId: CaseExportId,
    after: CaseId.nullable(),
    limit: z.int().min(1).max(1000),
  }),
  policy: mayEditCases,
  async run(scope, { exportId, after, limit }): Promise<ExportedPage> {
    const { db, keyring } = scope;
    const { layout, purpose } = await requireAgreed(scope, exportId);
    const { pack } = await getNodeSettings(scope);
    const fields = fieldsOf(formOf(pack).sections);
    const caseIds = await findListedIds(db, after, limit);
    const { columns, writeRow } = layout === 'htcds' ? await htcdsLayout(db, caseIds, fields) : palermoLayout(fields);
    const rows = (await findSealedCases(db, caseIds)).map((sealed) => {
      const key = sealed.wrapped && unwrapPersonKey(keyring, sealed.personId, sealed.wrapped);
      return writeRow(sealed, key ? openFacts(keyring, key, sealed.id, sealed.facts) : {});
    });
    return { layout, purpose, columns, rows, caseIds };
  },
  audit: ({ exportId }, { purpose, layout, caseIds }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: caseIds,
    details: { bulk: true, export: exportId, cases: caseIds.length, ...(layout === 'htcds' ? { layout } : {}) },
  }),
});

/** The actor's own export, while it can be downloaded. Throws `record.not-found`, `export.not-agreed`. */
async function requireAgreed(scope: Scope, exportId: CaseExportId): Promise<CaseExportRow> {
  const row = await requireExport(scope, exportId);
  if (row.askedBy !== (scope.actor as AccountActor).accountId) throw new AppError('record.not-found');
  if (exportStateOf(row, scope.clock()) !== 'agreed') throw new AppError('export.not-agreed');
  return row;
}

type RowWriter = (file: SealedCase, values: FieldValues) => WritableCell[];

interface Layout {
  readonly columns: readonly string[];
  readonly writeRow: RowWriter;
}

function palermoLayout(fields: readonly FormField[]): Layout {
  const columns = palermoColumns(fields);
  return { columns: [...columns, referenceColumn, versionColumn], writeRow: rowWriter(columns, fields) };
}

/** The columns of HTCDS 2.0 without a trace of ours: other systems read the file. */
async function htcdsLayout(
  db: Db,
  caseIds: readonly z.output<typeof CaseId>[],
  fields: readonly FormField[],
): Promise<Layout> {
  const exported = new Map(fields.filter(({ neverExported }) => !neverExported).map((field) => [field.key, field]));
  const decisions = new Map((await findDecisions(db, caseIds)).map((decision) => [decision.caseId, decision]));
  const suspects = Map.groupBy(await findSuspects(db, caseIds), ({ caseId }) => caseId);
  return {
    columns: htcdsColumnNames,
    writeRow: (file, values) => {
      const decision = decisions.get(file.id);
      return writeHtcdsRow(
        {
          values: Object.fromEntries(Object.entries(values).filter(([key]) => exported.has(key))),
          status: file.status,
          outcome: file.outcome,
          decisionMaker: decision?.decisionMaker ?? decisionMakerOf(decision?.decidedBy ?? null),
          registeredOn: writtenDay(file),
          roles: [...new Set((suspects.get(file.id) ?? []).flatMap(({ role }) => role))],
        },
        exported,
      );
    },
  };
}

/** The day of registration, or the year or month within which it is known to lie. */
function writtenDay({ registeredOn, registeredWithin }: SealedCase): string {
  return registeredWithin !== null && /^\d{4}(-\d{2})?$/.test(registeredWithin) ? registeredWithin : registeredOn;
}

function rowWriter(columns: readonly string[], fields: readonly FormField[]): RowWriter {
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
