// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { RankedModel } from '../estimation.ts';
import type { DrawingTold, Drawn } from './draw-overlaps.ts';
import type { EstimateSpeech } from './estimate-speech.ts';
import { createCanvas, fitWords, inks, widthOf } from './svg-canvas.ts';

const rowHeight = 22;

/** A bar for the weight of each model, with its terms before it and its estimate behind. */
export function drawWeights(models: readonly RankedModel[], speech: EstimateSpeech, told: DrawingTold): Drawn {
  const canvas = createCanvas(told.width, speech.words.direction);
  const names = models.map(({ terms }) => modelName(terms));
  const labelWidth = Math.min(300, Math.max(80, ...names.map((name) => widthOf(name, 9.5)))) + 10;
  const numbers = 70;
  const room = told.width - labelWidth - numbers - 36;
  const most = Math.max(...models.map(({ weight }) => weight));
  canvas.text(told.width, 10, speech.words.tables.columns.estimate, { anchor: 'end', size: 9.5, fill: inks.rule });
  models.forEach(({ weight, estimate }, row) => {
    const y = 18 + row * rowHeight + rowHeight / 2;
    const long = Math.max(1, (weight / most) * room);
    canvas.text(labelWidth - 8, y + 3.5, fitWords(names[row] ?? '', labelWidth - 10, 9.5), {
      anchor: 'end',
      size: 9.5,
    });
    canvas.rect({ x: labelWidth, y: y - 7, wide: long, high: 14 }, inks.main);
    canvas.text(labelWidth + long + 4, y + 3.5, speech.percent(weight), { size: 9.5 });
    if (estimate !== null) {
      canvas.text(told.width, y + 3.5, speech.rough(estimate).text, { anchor: 'end', bold: true, size: 10 });
    }
  });
  const height = 22 + models.length * rowHeight;
  return { svg: canvas.finish({ ...told, height }), height };
}

/** A model by those of its terms that say more than that there are lists. */
function modelName(terms: readonly string[]): string {
  const joint = terms.filter((term) => term.includes(' & '));
  return joint.length === 0 ? terms.join(', ') : joint.map((term) => term.replaceAll(' & ', '×')).join(', ');
}
