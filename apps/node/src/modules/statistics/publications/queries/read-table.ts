// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { buildTable } from '../../figures/build-table.ts';
import { mayPreparePublications } from '../../policy.ts';

/**
 * One table of a publication, protected as every table of the node is: a number has the same fate wherever it is asked for.
 * Undefined where it is too detailed for the country.
 */
export const readTable = defineQuery({
  name: 'publications.readTable',
  input: z.object({ by: z.string(), where: z.string(), vintageId: z.uuid() }),
  policy: mayPreparePublications,
  async run(scope, query) {
    try {
      return await buildTable(scope, query);
    } catch (fault) {
      if (fault instanceof AppError && fault.code === 'statistics.too-detailed') return undefined;
      throw fault;
    }
  },
  audit: 'none',
});
