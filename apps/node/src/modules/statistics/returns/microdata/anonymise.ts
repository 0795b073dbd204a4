// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MicrodataRecord } from '../../store-microdata.ts';
import { makeKanonFile } from './ctdc-kanon.ts';
import { makeSyntheticFile } from './ctdc-synthetic.ts';
import { makeHtcdsFile } from './htcds-rows.ts';
import type { MicrodataFile } from './microdata-file.ts';

/** The records of a year and how they are to be made into a file of persons. */
export interface AnonymiseTask {
  readonly kind: 'ctdcKAnonymous' | 'ctdcSynthetic' | 'htcds';
  readonly year: number;
  readonly k: number;
  readonly records: readonly MicrodataRecord[];
}

/** Makes the file of persons. Of fewer than k persons there is none: its length alone would tell how few they are. */
export function anonymise({ kind, year, k, records }: AnonymiseTask): MicrodataFile {
  const enough = records.length >= k ? records : [];
  switch (kind) {
    case 'ctdcKAnonymous':
      return makeKanonFile(enough, { year, k });
    case 'ctdcSynthetic':
      return makeSyntheticFile(enough, { year, k, seed: `${kind} ${year}` });
    case 'htcds':
      return makeHtcdsFile(enough, { k });
  }
}
