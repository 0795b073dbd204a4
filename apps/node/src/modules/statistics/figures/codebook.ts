// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { findCodeList } from '@palermo/terms';
import { getDimension } from './dimensions.ts';

export const codebookColumns = ['dimension', 'code', 'en', 'fr', 'ar', 'definition', 'source', 'version'];

/** Every code that some dimensions may have, with its names and where it comes from, in the columns of a codebook. */
export function codebookRows(dimensions: readonly string[], unit: 'victim' | 'perpetrator' = 'victim'): string[][] {
  return dimensions.flatMap((dimension) => {
    const { codeList } = getDimension(dimension, unit);
    const list = codeList === undefined ? undefined : findCodeList(codeList);
    return (list?.codes ?? []).map(({ code, label, definition }) => [
      dimension,
      code,
      label.en,
      label.fr,
      label.ar,
      definition ?? '',
      list?.source ?? '',
      list?.version ?? '',
    ]);
  });
}
