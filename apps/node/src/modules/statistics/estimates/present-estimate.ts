// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EstimateSummaryView, EstimateTold, EstimateView } from '@palermo/contract';
import {
  describeEstimate,
  drawEstimateFigures,
  estimateParagraph,
  tabulateEstimate,
  type EstimateLanguage,
} from '@palermo/evidence';
import type { EstimateRow } from '../store-estimates.ts';
import type { KeptEstimate } from './estimate.ts';

export function presentEstimateSummary(row: EstimateRow): EstimateSummaryView {
  const { id, title, state, choice, createdAt, result } = row;
  const summary = result?.estimate.summary;
  return {
    id,
    title,
    state,
    years: { ...choice.years },
    lists: choice.lists.map(({ name }) => name),
    createdAt: createdAt.toISOString(),
    estimate: summary?.estimate ?? null,
    lower: summary?.lower ?? null,
    upper: summary?.upper ?? null,
    status: summary?.status ?? null,
  };
}

export function presentEstimate(
  row: EstimateRow,
  { createdBy, language }: { createdBy: string | null; language: EstimateLanguage },
): EstimateView {
  const { state, jobId, result } = row;
  return {
    ...presentEstimateSummary(row),
    choice: row.choice,
    settings: row.settings,
    createdBy,
    job: jobId === null ? null : { step: row.jobStep ?? '', done: row.jobDone, total: row.jobTotal },
    failure: row.failure,
    told: result && tellEstimate(result, language),
    provenance: row.provenance,
    may: {
      cancel: state === 'estimating',
      resume: state === 'stopped',
      discard: state !== 'estimating',
      report: state === 'estimated',
    },
  };
}

/** An estimate in the words, figures and tables of a language. */
function tellEstimate({ estimate, widely, roundedTo }: KeptEstimate, language: EstimateLanguage): EstimateTold {
  const { number, range, confidence, sections } = describeEstimate(estimate, language);
  const { summary } = estimate;
  return {
    status: summary.status,
    confidenceCode: summary.confidence,
    number,
    range: range ?? null,
    confidence,
    sections: sections.map(({ key, heading, sentences }) => ({ key, heading, sentences: [...sentences] })),
    paragraph: estimateParagraph(estimate, language),
    figures: drawEstimateFigures(estimate, language).map((figure) => ({ ...figure })),
    tables: tabulateEstimate(estimate, language).map(({ key, title, note, columns, rows }) => ({
      key,
      title,
      note: note ?? null,
      columns: columns.map((column) => ({ ...column })),
      rows: rows.map((row) => [...row]),
    })),
    observed: summary.observed,
    estimate: summary.estimate,
    widely,
    roundedTo,
  };
}
