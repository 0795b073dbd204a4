// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SourceId, SourceView } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import { findSource, type PublishedSource } from '../store-sources.ts';

/** Sources as they may be seen: who imported by name, or by organisation where the name is another organisation's. */
export async function presentSources(
  scope: Pick<Scope, 'db'>,
  sources: readonly PublishedSource[],
): Promise<SourceView[]> {
  const names = await findAccountNames(scope, [...new Set(sources.map(({ accountId }) => accountId))]);
  const organisations = await findOrganisations(scope, [...new Set(sources.map((one) => one.organisationId))]);
  return sources.map((source) => ({
    id: source.id,
    fileName: source.fileName,
    fileHash: source.fileHash,
    state: source.state,
    shape: source.shape,
    title: source.title,
    publisher: source.publisher,
    vintage: source.vintage,
    citation: source.citation,
    area: source.area,
    indicator: source.indicator,
    unit: source.unit,
    mapping: source.mapping,
    proposal: source.proposal,
    doneCount: source.doneCount,
    totalCount: source.totalCount,
    areas: source.areas,
    yearFirst: source.yearFirst,
    yearLast: source.yearLast,
    observations: source.observations,
    rejected: source.rejected,
    contradictions: source.contradictions,
    labelsWaiting: source.labelsWaiting,
    labelsDecidedSince: source.labelsDecidedSince,
    latest: source.latest,
    failure: source.failure,
    importedBy: names.get(source.accountId) ?? organisations.get(source.organisationId)?.name ?? null,
    createdAt: source.createdAt.toISOString(),
    finishedAt: source.finishedAt?.toISOString() ?? null,
  }));
}

/** One source as it may be seen. Throws `record.not-found`. */
export async function getSourceView(scope: Pick<Scope, 'db'>, id: SourceId): Promise<SourceView> {
  const source = await findSource(scope.db, id);
  const [view] = source ? await presentSources(scope, [source]) : [];
  if (!view) throw new AppError('record.not-found');
  return view;
}
