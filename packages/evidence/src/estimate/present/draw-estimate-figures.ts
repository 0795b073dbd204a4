// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { RankedModel, UndetectedEstimate } from '../estimation.ts';
import { drawOverlaps } from './draw-overlaps.ts';
import { drawRanges, type RangeRow } from './draw-ranges.ts';
import { drawWeights } from './draw-weights.ts';
import { estimateSpeech, type EstimateSpeech } from './estimate-speech.ts';
import type { EstimateLanguage } from './estimate-words.ts';

/** A figure of an estimate, drawn. */
export interface EstimateFigure {
  readonly name: 'overlaps' | 'methods' | 'weights' | 'omissions';
  readonly title: string;
  /** What is to be seen, for those who do not see it and as a caption. */
  readonly description: string;
  /** Self-contained, with attributes only: no style sheet, no script. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const width = 560;

/**
 * **Figures of an estimate** as SVG: who is on which lists together; estimates and ranges by method; the models that carry
 * the average; the estimate without each list. Those for which there is nothing to draw are left out.
 */
export function drawEstimateFigures(result: UndetectedEstimate, language: EstimateLanguage): readonly EstimateFigure[] {
  const speech = estimateSpeech(language);
  return [
    overlapFigure(result, speech),
    methodFigure(result, speech),
    weightFigure(result, speech),
    omissionFigure(result, speech),
  ].filter((figure) => figure !== undefined);
}

function overlapFigure({ lists, histories }: UndetectedEstimate, speech: EstimateSpeech): EstimateFigure {
  const { overlaps } = speech.words.figures;
  const shown = histories.slice(0, 24);
  const told = { title: overlaps.title, description: overlaps.description(speech.exact(shown.length)) };
  return { name: 'overlaps', ...told, width, ...drawOverlaps({ lists, histories: shown }, speech, { ...told, width }) };
}

function methodFigure({ methods, observed }: UndetectedEstimate, speech: EstimateSpeech): EstimateFigure | undefined {
  const { words } = speech;
  if (methods.every(({ estimate }) => estimate === null)) return undefined;
  const rows = methods.map(({ method, estimate, lower, upper }): RangeRow => {
    return { label: words.methods[method], estimate, lower, upper };
  });
  const told = words.figures.methods;
  const marker = { value: observed, label: told.observed };
  const drawn = drawRanges({ rows, marker }, speech, { ...told, width });
  return { name: 'methods', title: told.title, description: told.description, width, ...drawn };
}

function omissionFigure({ sensitivity }: UndetectedEstimate, speech: EstimateSpeech): EstimateFigure | undefined {
  const { estimate, leaveOneListOut } = sensitivity;
  if (estimate === null || leaveOneListOut.length === 0) return undefined;
  const told = speech.words.figures.omissions;
  const rows = leaveOneListOut.map((each): RangeRow => {
    return { label: speech.words.figures.without(each.without), estimate: each.estimate, lower: null, upper: null };
  });
  const drawn = drawRanges({ rows, marker: { value: estimate, label: told.all } }, speech, { ...told, width });
  return { name: 'omissions', title: told.title, description: told.description, width, ...drawn };
}

function weightFigure({ methods }: UndetectedEstimate, speech: EstimateSpeech): EstimateFigure | undefined {
  const models: readonly RankedModel[] = methods.find(({ method }) => method === 'bic-average')?.models ?? [];
  const shown = models.filter(({ weight }) => weight >= 0.005).slice(0, 12);
  if (shown.length === 0) return undefined;
  const told = speech.words.figures.weights;
  return { name: 'weights', ...told, width, ...drawWeights(shown, speech, { ...told, width }) };
}
