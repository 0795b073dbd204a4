// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { SourceId } from '@palermo/contract';
import { z } from 'zod';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayKeepSources } from '../../policy.ts';
import { findReviewed } from '../../store-labels.ts';
import { findFile } from '../../store-sources.ts';

/** The file of a table, for those who keep tables, with what people decided of labels. Throws `record.not-found`. */
export const readOwnFile = defineQuery({
  name: 'statistics.readSourceFile',
  input: z.object({ sourceId: SourceId }),
  policy: mayKeepSources,
  async run({ db }, { sourceId }) {
    const content = await findFile(db, sourceId);
    if (!content) throw new AppError('record.not-found');
    return { content, reviewed: await findReviewed(db) };
  },
  audit: 'none',
});
