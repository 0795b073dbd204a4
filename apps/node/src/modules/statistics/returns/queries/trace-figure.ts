// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, traceFigure as endpoint } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { statisticsNote } from '../../audit-note.ts';
import { readWhere } from '../../figures/dimensions.ts';
import { mayPrepareReturns } from '../../policy.ts';
import { findVintageById } from '../../store-figures.ts';
import { findTracedRecords } from '../../store-traced-records.ts';
import { figuresOf, getReturnRow } from '../open-return.ts';
import { whereOf } from '../return-figure.ts';

const pageRecords = 500;

/**
 * The records that a shown figure counts, by the ids that name them without their cases. Of a withheld figure nothing is
 * listed: the list would be the number.
 */
export const traceFigure = defineQuery({
  name: 'returns.trace',
  input: inputOf(endpoint),
  policy: mayPrepareReturns,
  async run(scope, { returnId, figure: key, after }) {
    const row = await getReturnRow(scope, returnId);
    const snapshot = await figuresOf(scope, row);
    const figure = snapshot?.tables.flatMap(({ figures }) => figures).find((each) => each.key === key);
    if (!figure) throw new AppError('record.not-found');
    if (figure.cell.kind !== 'count') throw new AppError('return.withheld');
    const vintage = row.vintageId === null ? undefined : await findVintageById(scope.db, row.vintageId);
    const found = await findTracedRecords(scope.db, {
      unit: figure.unit,
      where: readWhere(whereOf(figure.selection), figure.unit),
      at: vintage?.at,
      after,
      limit: pageRecords + 1,
    });
    const records = found.slice(0, pageRecords);
    return {
      records,
      count: figure.cell.count,
      next: found.length > pageRecords ? (records.at(-1)?.recordId ?? null) : null,
    };
  },
  audit: ({ returnId, figure }, { records }) => statisticsNote('return', returnId, { figure, records: records.length }),
});
