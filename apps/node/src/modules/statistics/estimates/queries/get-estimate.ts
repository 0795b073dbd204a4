// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  downloadEstimate as downloadEndpoint,
  getEstimate as getEndpoint,
  inputOf,
  listEstimates as listEndpoint,
} from '@palermo/contract';
import { drawEstimateFigures, estimatePage } from '@palermo/evidence';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import type { FileAnswer } from '../../../../platform/http/route.ts';
import { statisticsNote } from '../../audit-note.ts';
import { mayEstimate } from '../../policy.ts';
import { findEstimates } from '../../store-estimates.ts';
import { getEstimateRow, viewEstimate } from '../open-estimate.ts';
import { presentEstimateSummary } from '../present-estimate.ts';

/** Estimates, newest first. */
export const listEstimates = defineQuery({
  name: 'estimates.list',
  input: inputOf(listEndpoint),
  policy: mayEstimate,
  async run({ db }) {
    return { estimates: (await findEstimates(db)).map(presentEstimateSummary) };
  },
  audit: 'none',
});

/** One estimate. Shows nothing about a person; that overlaps were counted, the audit keeps when it is asked for. */
export const getEstimate = defineQuery({
  name: 'estimates.read',
  input: inputOf(getEndpoint),
  policy: mayEstimate,
  run: (scope, { estimateId, language }) => viewEstimate(scope, estimateId, language),
  audit: 'none',
});

/** What is shown of an estimate, as a file. Throws `estimate.state` before there is one. */
export const downloadEstimate = defineQuery({
  name: 'estimates.download',
  input: inputOf(downloadEndpoint),
  policy: mayEstimate,
  async run(scope, { estimateId, format, figure, language }): Promise<FileAnswer> {
    const { choice, result, provenance } = await getEstimateRow(scope, estimateId);
    if (!result || !provenance) throw new AppError('estimate.state');
    const { version, settings, overlapHash, matching } = provenance;
    if (format === 'json') {
      const content = Buffer.from(`${JSON.stringify({ choice, ...result, provenance }, null, 2)}\n`);
      return { name: 'estimate.json', type: 'application/json', content };
    }
    if (format === 'html') {
      const made = [
        `Palermo ${version}, seed ${settings.seed}, overlaps ${overlapHash}`,
        `${matching}; counts rounded to ${result.roundedTo}`,
      ];
      const content = Buffer.from(estimatePage(result.estimate, language, made));
      return { name: 'estimate.html', type: 'text/html; charset=utf-8', content };
    }
    const drawn = drawEstimateFigures(result.estimate, language).find(({ name }) => name === figure);
    if (!drawn) throw new AppError('record.not-found');
    return { name: `estimate-${figure}.svg`, type: 'image/svg+xml', content: Buffer.from(drawn.svg) };
  },
  audit: ({ estimateId }, { name }) => statisticsNote('estimate', estimateId, { file: name }),
});
