// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { SourceId, SourceView } from '@palermo/contract';
import { recogniseCountry, findCountry } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { openTable, TabularError, type OpenTable, type TableRow } from '../../../platform/tabular/index.ts';
import { withPrivateFile } from '../../../platform/private-file.ts';
import { addSource, findLayout, findSameFile } from './commands/add-source.ts';
import type { SourceParts } from './source-parts.ts';
import { detectShape } from './shapes/detect-shape.ts';
import { createMappedReader, layoutOf } from './shapes/mapped.ts';
import type { SourceReader } from './shapes/reader.ts';

const fileBytesMax = 50 * 1024 * 1024;
const sampleRows = 200;

/**
 * Takes a published table in: looks at its layout and keeps the file. A file that is there already is answered with what
 * is known of it. What a person said of the columns of another table with this layout holds for this one; a layout that
 * nobody knows waits for a person. Throws `request.too-large` and `table.*`.
 */
export async function receiveSource(parts: SourceParts, actor: AccountActor, file: UploadedFile): Promise<SourceId> {
  // Asked before the file is read: who may not keep sources sends nothing.
  await parts.execute(findSameFile, actor, { fileHash: '' });
  const content = await readAll(file.content);
  const fileHash = createHash('sha256').update(content).digest('hex');
  const same = await parts.execute(findSameFile, actor, { fileHash });
  if (same) return same;
  const { sample, table } = await withTable(parts, content, readSample);
  const layout = layoutOf(table.columns);
  const mapping = await parts.execute(findLayout, actor, { layout });
  const reader = mapping ? createMappedReader(mapping) : detectShape(table.columns, sample);
  return parts.execute(addSource, actor, {
    fileName: file.name,
    fileHash,
    shape: reader?.shape ?? 'mapped',
    proposal: propose(file.name, { table, sample, reader }),
    layout,
    mapping: mapping ?? null,
    totalCount: table.rowsApproximate ?? null,
    content,
  });
}

async function readAll(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > fileBytesMax) throw new AppError('request.too-large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Opens a file of bytes as a table for as long as `use` reads it. Refusals of the table reader are refusals of the node. */
export async function withTable<Result>(
  { temporaryFolder }: Pick<SourceParts, 'temporaryFolder'>,
  content: Uint8Array,
  use: (table: OpenTable) => Promise<Result>,
): Promise<Result> {
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield content;
  }
  try {
    return await withPrivateFile(temporaryFolder, whole(), async (path) => use(await openTable(path)));
  } catch (fault) {
    if (!(fault instanceof TabularError)) throw fault;
    throw new AppError(fault.code, { detail: `${fault.what} ${fault.why}`, todo: fault.todo, cause: fault });
  }
}

/** A table with its first rows, by which its layout is told. */
export interface Sampled {
  readonly table: OpenTable;
  readonly sample: readonly TableRow[];
}

export async function readSample(table: OpenTable): Promise<Sampled> {
  const sample: TableRow[] = [];
  for await (const row of table.rows()) {
    sample.push(row);
    if (sample.length === sampleRows) break;
  }
  return { table, sample };
}

interface Inspected extends Sampled {
  /** Undefined where no layout fits. */
  readonly reader: SourceReader | undefined;
}

function propose(fileName: string, { table: { columns }, sample, reader }: Inspected): SourceView['proposal'] {
  const needsArea = reader ? !reader.hasArea(columns) : false;
  return {
    publisher: reader?.shape === 'glotip' ? 'United Nations Office on Drugs and Crime (UNODC)' : null,
    vintage: dayIn(fileName),
    area: reader && !needsArea ? null : countryIn(fileName),
    needsArea,
    needsIndicator: reader ? !reader.saysWhatItCounts(columns, sample) : true,
    needsMapping: reader === undefined,
  };
}

/** The day in a file's name, such as glotip_20230530.csv. */
function dayIn(fileName: string): string | null {
  const match = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(fileName);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

/** The country that a word of a file's name is the name of, where it is exactly one. */
function countryIn(fileName: string): string | null {
  const words = fileName.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  const found = new Set(words.flatMap((word) => recogniseCountry(word) ?? []));
  const [alpha2] = found;
  return found.size === 1 && alpha2 !== undefined ? (findCountry(alpha2)?.alpha3 ?? null) : null;
}
