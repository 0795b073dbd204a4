// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Publication, PublicationQuality } from '@palermo/evidence';
import { textTable } from './output.ts';

const basisWords: Readonly<Record<PublicationQuality['basis'], string>> = {
  measured: 'Measured against the file:',
  'derived-from-noise': 'Expected from the noise alone, so that it may be published:',
  'repeated-on-own-result': 'Found by publishing the result once more, so that it may be published:',
};

/** A publication in words: what protects it, what it lost, what to heed. */
export function describePublication({
  files,
  notes,
  publication: { quality, measured },
  warnings,
}: {
  readonly files: readonly string[];
  readonly notes: readonly string[];
  readonly publication: Publication;
  readonly warnings: readonly string[];
}): string {
  const parts = [
    notes.map((note) => `${note}\n`).join(''),
    `${quality.guarantee}\n`,
    `${quality.rows} rows. ${basisWords[quality.basis]}\n`,
    qualityTable(quality),
    measured && quality.basis !== 'measured'
      ? `Measured against the file, for you alone; not to be published:\n${qualityTable({ lengths: measured.lengths.map((one) => ({ ...one, combinations: one.published })), suppressed: measured.suppressed, fabricated: measured.fabricated })}`
      : '',
    warnings.map((warning) => `Take care: ${warning}\n`).join(''),
    `Written: ${files.join(', ')}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function qualityTable({
  lengths,
  suppressed,
  fabricated,
}: Pick<PublicationQuality, 'lengths' | 'suppressed' | 'fabricated'>): string {
  const percent = (share: number | null): string => (share === null ? '' : `${(100 * share).toFixed(1)}%`);
  return textTable(
    ['length', 'combinations', 'mean error', 'suppressed', 'fabricated'],
    [
      ...lengths.map((one) => ({
        length: String(one.length),
        combinations: one.combinations,
        'mean error': one.meanError === null ? '' : one.meanError.toFixed(1),
        suppressed: percent(one.suppressed),
        fabricated: percent(one.fabricated),
      })),
      {
        length: 'all',
        combinations: lengths.reduce((sum, one) => sum + one.combinations, 0),
        'mean error': '',
        suppressed: percent(suppressed),
        fabricated: percent(fabricated),
      },
    ],
  );
}
