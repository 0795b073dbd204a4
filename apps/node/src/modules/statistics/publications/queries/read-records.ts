// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { PublicationChoice } from '@palermo/contract';
import { z } from 'zod';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { getDimension } from '../../figures/dimensions.ts';
import { mayPreparePublications } from '../../policy.ts';
import { findVintageById, readAllRows, unpack } from '../../store-figures.ts';

/** The chosen columns of the chosen people of a vintage, one list of cells for each; blank where nothing is known. */
export const readRecords = defineQuery({
  name: 'publications.readRecords',
  input: z.object({ choice: PublicationChoice, vintageId: z.uuid() }),
  policy: mayPreparePublications,
  async run({ db }, { choice, vintageId }) {
    const vintage = await findVintageById(db, vintageId);
    if (!vintage) throw new AppError('record.not-found');
    const named = [...choice.columns, ...choice.where.map(({ column }) => column), 'year', 'outcome'];
    const dimensions = [...new Set(named)].map((code) => getDimension(code));
    const placeOf = new Map<string, number>(dimensions.map(({ code }, place) => [code, place]));
    const rows: string[][] = [];
    for await (const page of readAllRows(db, 'victim', dimensions, vintage.exactAt)) {
      for (const { packed } of page) {
        const values = unpack(packed);
        const valueOf = (column: string): string => values[placeOf.get(column) ?? -1] ?? '';
        if (isChosen(choice, valueOf)) rows.push(choice.columns.map((column) => inOrder(valueOf(column))));
      }
    }
    return rows;
  },
  audit: (_input, rows) => ({ purpose: 'statistics', details: { records: rows.length } }),
});

function isChosen({ years, people, where }: PublicationChoice, valueOf: (column: string) => string): boolean {
  const year = Number(valueOf('year'));
  const outcome = valueOf('outcome');
  if (!(year >= years.from && year <= years.to)) return false;
  if (outcome !== 'confirmed' && (people === 'confirmed' || outcome !== 'presumed')) return false;
  return where.every(({ column, codes }) => {
    const own = valueOf(column).split(';');
    return codes.some((code) => own.includes(code));
  });
}

/** The database gives several codes in the order in which they were written. */
function inOrder(value: string): string {
  return value.includes(';') ? value.split(';').toSorted().join(';') : value;
}
