// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, startSource as endpoint, type SourceId } from '@palermo/contract';
import { countryName, findCountryByAlpha3 } from '@palermo/terms';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayKeepSources } from '../../policy.ts';
import { lockSource, updateSource, type PublishedSource, type SourceChange } from '../../store-sources.ts';
import { getSourceView } from '../present-source.ts';

/** True while a job reads the table. */
export function isReading({ state }: Pick<PublishedSource, 'state'>): boolean {
  return state === 'checking' || state === 'importing';
}

/**
 * Begins to read a table in the background. What is known of it is kept and changed by what comes. A table whose figures
 * are there cannot be checked without being imported. The caller sends the job once this is committed. Throws
 * `record.not-found`, `source.state`, `source.shape-unknown` and `source.area-needed`.
 */
export const startSource = defineCommand({
  name: 'statistics.startSource',
  input: inputOf(endpoint),
  policy: mayKeepSources,
  async run(scope, { sourceId, dryRun, ...told }) {
    const source = await lockSource(scope.db, sourceId);
    if (!source) throw new AppError('record.not-found');
    if (isReading(source) || (dryRun && source.importedAt !== null)) throw new AppError('source.state');
    const jobId = newId<string>();
    await updateSource(scope.db, sourceId, {
      ...describe(source, told),
      state: dryRun ? 'checking' : 'importing',
      dryRun,
      jobId,
      doneCount: 0,
      failure: null,
      finished: false,
    });
    return { jobId, view: await getSourceView(scope, sourceId) };
  },
  audit: ({ sourceId, dryRun }) => ({ subjectKind: 'source', subjectIds: [sourceId], details: { dryRun } }),
});

type Told = Partial<
  Pick<
    PublishedSource,
    'publisher' | 'title' | 'vintage' | 'citation' | 'area' | 'indicator' | 'unit' | 'metadata' | 'mapping'
  >
>;

/** What is known of a table: what was said, else what was said before, else what its file proposes. */
function describe(
  source: PublishedSource,
  told: { readonly [Key in keyof Told]?: Told[Key] | undefined },
): SourceChange {
  const area = told.area ?? source.area;
  const mapping = told.mapping ?? source.mapping;
  if (source.shape === 'mapped' && mapping === null) throw new AppError('source.shape-unknown');
  const needsArea = mapping ? mapping.columns.country === undefined : source.proposal.needsArea;
  if (needsArea && area === null) throw new AppError('source.area-needed');
  if (area !== null && !findCountryByAlpha3(area)) throw new AppError('source.area-needed');
  const publisher = told.publisher ?? source.publisher ?? source.proposal.publisher;
  const vintage = told.vintage ?? source.vintage ?? source.proposal.vintage;
  const indicator = told.indicator ?? source.indicator;
  // A title and a citation that were made here are made again from what is known now.
  const isOwnTitle = source.title === null || source.title === titleOf(source, source.area);
  const shape = mapping ? 'mapped' : source.shape;
  const title = told.title ?? (isOwnTitle ? titleOf({ ...source, shape }, area) : source.title);
  const isOwnCitation = source.citation === null || source.citation === cite(source);
  const made = cite({ publisher, title, vintage, fileName: source.fileName });
  const citation = told.citation ?? (isOwnCitation ? made : source.citation);
  const counted = `${area ?? 'several'} ${indicator ?? 'detectedVictims'}`;
  return {
    ...(mapping && { shape, mapping }),
    area,
    publisher,
    vintage,
    indicator,
    unit: told.unit ?? source.unit,
    title,
    citation,
    metadata: told.metadata ?? source.metadata,
    series: seriesOf(shape, source.layout, counted),
  };
}

/** Tables of one series are vintages of each other, of which the latest counts. */
function seriesOf(shape: PublishedSource['shape'], layout: string | null, counted: string): string {
  if (shape === 'glotip') return 'glotip';
  // Tables that a person mapped say nothing of being an SDG series; those of one publisher have one layout.
  return shape === 'mapped' ? `mapped ${layout ?? ''} ${counted}` : `sdg1622 ${counted}`;
}

function cite(of: Pick<PublishedSource, 'publisher' | 'title' | 'vintage' | 'fileName'>): string {
  const parts = [of.publisher, of.title, of.vintage].filter((part) => part !== null);
  return `${parts.join(', ')} (file ${of.fileName})`;
}

function titleOf({ shape, fileName }: Pick<PublishedSource, 'shape' | 'fileName'>, area: string | null): string {
  if (shape === 'glotip') return 'Global Report on Trafficking in Persons: dataset';
  const country = area === null || shape === 'mapped' ? undefined : findCountryByAlpha3(area);
  return country ? `SDG 16.2.2: ${countryName(country.alpha2, 'en')}` : fileName;
}

export type StartedSource = { readonly jobId: string; readonly sourceId: SourceId };
