// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { cancelEstimate as cancelEndpoint, discardEstimate as discardEndpoint, inputOf } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayEstimate } from '../../policy.ts';
import { deleteEstimate, updateEstimate } from '../../store-estimates.ts';
import { withoutJob } from '../../store-job-rows.ts';
import { holdEstimate, viewEstimate } from '../open-estimate.ts';

/** Stops the job of an estimate. Throws `estimate.state`. */
export const cancelEstimate = defineCommand({
  name: 'estimates.cancel',
  input: inputOf(cancelEndpoint),
  policy: mayEstimate,
  async run(scope, { estimateId }) {
    await holdEstimate(scope, estimateId, 'estimating');
    await updateEstimate(scope.db, estimateId, { ...withoutJob, state: 'stopped' });
    return viewEstimate(scope, estimateId);
  },
  audit: ({ estimateId }) => statisticsNote('estimate', estimateId),
});

/** Throws an estimate away. Reports that took it keep their copy. Throws `estimate.state`. */
export const discardEstimate = defineCommand({
  name: 'estimates.discard',
  input: inputOf(discardEndpoint),
  policy: mayEstimate,
  async run(scope, { estimateId }) {
    await holdEstimate(scope, estimateId, 'estimated', 'stopped');
    if (!(await deleteEstimate(scope.db, estimateId))) throw new AppError('record.changed');
  },
  audit: ({ estimateId }) => statisticsNote('estimate', estimateId),
});
