// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TableRow } from '../../../../platform/tabular/index.ts';
import { glotipReader } from './glotip.ts';
import type { SourceReader } from './reader.ts';
import { sdgLongReader } from './sdg-long.ts';
import { sdmxCodesReader } from './sdmx-codes.ts';
import { wideReader } from './wide.ts';

const sourceReaders: readonly SourceReader[] = [glotipReader, sdmxCodesReader, sdgLongReader, wideReader];

/** Below this no layout fits. */
const scoreMin = 0.5;

/** The reader whose layout fits best; undefined where none does. */
export function detectShape(columns: readonly string[], sample: readonly TableRow[]): SourceReader | undefined {
  const scored = sourceReaders.map((reader) => ({ reader, score: reader.score(columns, sample) }));
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  return best !== undefined && best.score >= scoreMin ? best.reader : undefined;
}
