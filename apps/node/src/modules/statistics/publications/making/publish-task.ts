// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomBytes } from 'node:crypto';
import type { PublicationColumn } from '@palermo/contract';
import {
  createMicrodataTable,
  createRandom,
  equivalenceClasses,
  publishMicrodata,
  type MicrodataComparison,
  type PublicationMode,
  type PublicationQuality,
} from '@palermo/evidence';
import { createNoiseSource } from '../../../../platform/crypto/noise-source.ts';
import { csvText } from '../../../../platform/tabular/index.ts';

/** Records that are to be published. */
export interface PublishRecords {
  readonly columns: readonly PublicationColumn[];
  /** One list of cells for each person; several codes in a cell are parted by a semicolon. */
  readonly rows: readonly (readonly string[])[];
}

/** One mode to publish records in. */
export interface PublishTask {
  readonly mode: Exclude<PublicationMode, 'tables'>;
  readonly k: number;
  readonly epsilon: number;
  readonly delta: number;
  readonly length: number;
}

/** A publication as a file, with what is known of it. `measured` and `smallestClass` look at the real records. */
export interface MadePublication {
  readonly columns: readonly string[];
  readonly csv: string;
  readonly quality: PublicationQuality;
  readonly measured: MicrodataComparison | null;
  /** Fewest rows that are alike in what is published; null where no row is a person. */
  readonly smallestClass: number | null;
}

export type OnProgress = (step: string, done?: number, total?: number) => void;

/** The classes that the chosen records form as they are. */
export function describeRecords({ columns, rows }: PublishRecords): {
  readonly smallestClass: number;
  readonly classes: number;
  readonly unique: number;
} {
  const { classCount, smallest, sizes } = equivalenceClasses(tableOf({ columns, rows }), columns);
  const [first] = sizes;
  return { smallestClass: smallest, classes: classCount, unique: first?.rows === 1 ? first.classes : 0 };
}

/**
 * Makes a publication. Its noise comes from the machine's cryptographic source and is forgotten; nobody can draw it again.
 *
 * @throws RangeError for a choice that has no answer
 */
export async function publish(
  records: PublishRecords,
  task: PublishTask,
  onProgress: OnProgress,
): Promise<MadePublication> {
  const { columns } = records;
  const { mode, k, epsilon, delta, length } = task;
  const isPrivate = mode === 'dp-synthetic' || mode === 'dp-aggregates';
  // Of fewer than k people there is nothing: the number of rows alone would tell how few they are.
  if (!isPrivate && records.rows.length < k) throw new RangeError(`there are fewer than ${k} people`);
  const { rows, ...publication } = publishMicrodata(tableOf(records), {
    mode,
    k,
    epsilon,
    delta,
    maxLength: length,
    random: createRandom(randomBytes(16).toString('hex')),
    noise: createNoiseSource(),
    onProgress,
  });
  const kept = [...rows];
  let csv = '';
  for await (const part of csvText(publication.columns, kept)) csv += part;
  return {
    columns: publication.columns,
    csv,
    quality: publication.quality,
    measured: publication.measured ?? null,
    smallestClass: mode === 'k-rows' ? smallestOf(columns, kept) : null,
  };
}

function smallestOf(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): number {
  const table = createMicrodataTable(
    columns,
    rows.map((row) => row.map(String)),
  );
  return equivalenceClasses(table, columns).smallest;
}

function tableOf({ columns, rows }: PublishRecords): ReturnType<typeof createMicrodataTable> {
  return createMicrodataTable(columns, rows, { multiValue: ';' });
}
