// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findReport, type ReportRow } from '../store-reports.ts';

/** A report that the actor sees. Throws `record.not-found`. */
export async function getReportRow({ db }: Pick<Scope, 'db'>, reportId: ReportId): Promise<ReportRow> {
  const row = await findReport(db, reportId);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** A report that is being written; it stays a draft until the transaction ends. Throws `report.not-draft`. */
export async function getDraft({ db }: Pick<Scope, 'db'>, reportId: ReportId): Promise<ReportRow> {
  const row = await findReport(db, reportId, 'toWrite');
  if (!row) throw new AppError('record.not-found');
  if (row.state !== 'draft') throw new AppError('report.not-draft');
  return row;
}

/** A report in one of the states, alone with the caller until the transaction ends. Throws `report.state`. */
export async function getReportIn(
  { db }: Pick<Scope, 'db'>,
  reportId: ReportId,
  states: readonly ReportRow['state'][],
): Promise<ReportRow> {
  const row = await findReport(db, reportId, 'toChangeState');
  if (!row) throw new AppError('record.not-found');
  if (!states.includes(row.state)) throw new AppError('report.state');
  return row;
}
