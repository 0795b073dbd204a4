// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { cancelSource as cancelEndpoint, inputOf, removeSource as removeEndpoint } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayKeepSources } from '../../policy.ts';
import { deleteSource, lockSource, updateSource } from '../../store-sources.ts';
import { getSourceView } from '../present-source.ts';
import { isReading } from './start-source.ts';

/** Stops the reading of a table. Figures that were there before stay as they were. Throws `source.state`. */
export const cancelSource = defineCommand({
  name: 'statistics.cancelSource',
  input: inputOf(cancelEndpoint),
  policy: mayKeepSources,
  async run(scope, { sourceId }) {
    const source = await lockSource(scope.db, sourceId);
    if (!source) throw new AppError('record.not-found');
    if (!isReading(source)) throw new AppError('source.state');
    await updateSource(scope.db, sourceId, { state: 'cancelled', jobId: null, finished: true });
    return getSourceView(scope, sourceId);
  },
  audit: ({ sourceId }, { doneCount }) => ({
    subjectKind: 'source',
    subjectIds: [sourceId],
    details: { rows: doneCount },
  }),
});

/** Takes a table out of the node with its file and figures. Decisions on labels stay. Throws `source.state`. */
export const removeSource = defineCommand({
  name: 'statistics.removeSource',
  input: inputOf(removeEndpoint),
  policy: mayKeepSources,
  async run({ db }, { sourceId }) {
    const source = await lockSource(db, sourceId);
    if (!source) throw new AppError('record.not-found');
    if (isReading(source)) throw new AppError('source.state');
    await deleteSource(db, sourceId);
    return source.fileHash;
  },
  audit: ({ sourceId }, fileHash) => ({ subjectKind: 'source', subjectIds: [sourceId], details: { fileHash } }),
});
