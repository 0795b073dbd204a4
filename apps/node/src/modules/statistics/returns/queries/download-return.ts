// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { downloadReturn as endpoint, inputOf, microdataReturns } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import type { FileAnswer } from '../../../../platform/http/route.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayReadReturns } from '../../policy.ts';
import { findFile } from '../../store-returns.ts';
import { passDoor, requireConfirmation } from '../exact/pass-door.ts';
import { makeFile, variantOf } from '../files/make-files.ts';
import { contentOf, figuresOf, getReturnRow } from '../open-return.ts';
import { actsOn } from '../present-return.ts';

/** A file of a return: the bytes that were proposed or released, or those that a draft gives now. */
export const downloadReturn = defineQuery({
  name: 'returns.download',
  input: inputOf(endpoint),
  policy: mayReadReturns,
  async run(scope, { returnId, format, hxl: tags, language = 'en', ...errand }): Promise<FileAnswer> {
    const row = await getReturnRow(scope, returnId);
    if (!actsOn(row, scope.actor).download) throw new AppError('return.not-released');
    if (row.figures === 'exact') passDoor(scope, row, errand);
    // Rows of persons, anonymous as they are, are opened with the second factor confirmed.
    else if (microdataReturns.includes(row.kind)) requireConfirmation(scope);
    const choice = { format, hxl: tags === 'yes' && format !== 'xlsx' };
    if (row.state !== 'draft') {
      const stored = await findFile(scope.db, returnId, variantOf(choice));
      if (!stored) throw new AppError('return.format');
      return { name: stored.name, type: stored.mediaType, content: stored.content };
    }
    const snapshot = await figuresOf(scope, row);
    if (!snapshot) throw new AppError('record.not-found');
    const made = await makeFile(await contentOf(scope, row, { snapshot, language }), choice);
    return { name: `draft-${made.name}`, type: made.mediaType, content: made.content };
  },
  audit: ({ returnId, format, hxl, purpose, recipient }) =>
    statisticsNote('return', returnId, {
      format,
      hxl: hxl === 'yes',
      ...(recipient === undefined ? {} : { bulk: true, errand: purpose ?? null, recipient }),
    }),
});
