// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { microdataReturns, type MicrodataSummary, type ReturnCell } from '@palermo/contract';
import type { z } from 'zod';
import type { Scope } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { findVintageById } from '../../store-figures.ts';
import { findMicrodataRecords } from '../../store-microdata.ts';
import type { ReturnQuery } from '../count-return.ts';
import { makeKanonFile } from './ctdc-kanon.ts';
import { makeSyntheticFile } from './ctdc-synthetic.ts';
import { makeHtcdsFile } from './htcds-rows.ts';
import type { MicrodataFile } from './microdata-file.ts';

/** CTDC publishes nothing that fewer than ten share; a country may ask for more. */
const ctdcK = 10;

/** The anonymised or made-up persons of a return. The same records give the same file. Undefined for other kinds. */
export async function makeMicrodata(scope: Scope, query: ReturnQuery): Promise<MicrodataFile | undefined> {
  const { kind, year, vintageId } = query;
  if (!microdataReturns.includes(kind)) return undefined;
  const { pack } = await getNodeSettings(scope);
  const k = Math.max(ctdcK, pack.publicationThreshold);
  const vintage = vintageId === null ? undefined : await findVintageById(scope.db, vintageId);
  const records = await findMicrodataRecords(scope.db, year, vintage?.at);
  if (kind === 'ctdcKAnonymous') return makeKanonFile(records, { year, k });
  if (kind === 'ctdcSynthetic') return makeSyntheticFile(records, { year, k, seed: `${kind} ${year}` });
  return makeHtcdsFile(records, { k });
}

/** What the file of persons of a return holds, without a row of it. */
export async function summariseMicrodata(
  scope: Scope,
  query: ReturnQuery,
  rows: ReturnCell,
): Promise<z.output<typeof MicrodataSummary> | null> {
  const file = await makeMicrodata(scope, query);
  return file ? { rows, publishedRows: file.rows.length, k: file.k } : null;
}
