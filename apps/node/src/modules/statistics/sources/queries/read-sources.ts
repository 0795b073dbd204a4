// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getSource as getEndpoint,
  inputOf,
  listLabels as labelsEndpoint,
  listSources as listEndpoint,
  SourceId,
  DefectKind,
} from '@palermo/contract';
import { z } from 'zod';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayReadStatistics } from '../../policy.ts';
import { findLabels } from '../../store-labels.ts';
import { findContradictions, findDefects, findReport, findSources } from '../../store-sources.ts';
import { presentLabels } from '../present-label.ts';
import { getSourceView, presentSources } from '../present-source.ts';

const sourcesMax = 500;

/** Published tables, newest first. */
export const listSources = defineQuery({
  name: 'statistics.listSources',
  input: inputOf(listEndpoint),
  policy: mayReadStatistics,
  run: async (scope) => ({ sources: await presentSources(scope, await findSources(scope.db, sourcesMax)) }),
  audit: 'none',
});

/** One published table with the report of its defects. Throws `record.not-found`. */
export const getSource = defineQuery({
  name: 'statistics.readSource',
  input: inputOf(getEndpoint),
  policy: mayReadStatistics,
  run: async (scope, { sourceId }) => ({
    source: await getSourceView(scope, sourceId),
    report: await findReport(scope.db, sourceId),
  }),
  audit: 'none',
});

/** Some of the defects of a table, in the order in which they were found. Throws `record.not-found`. */
export const readDefects = defineQuery({
  name: 'statistics.readDefects',
  input: z.object({ sourceId: SourceId, kind: DefectKind.optional(), after: z.int(), limit: z.int().max(5000) }),
  policy: mayReadStatistics,
  async run(scope, { sourceId, kind, after, limit }) {
    await getSourceView(scope, sourceId);
    return findDefects(scope.db, sourceId, { kind, after, limit });
  },
  audit: 'none',
});

/** Some of the totals of a table that their parts contradict. Throws `record.not-found`. */
export const readContradictions = defineQuery({
  name: 'statistics.readContradictions',
  input: z.object({ sourceId: SourceId, after: z.int(), limit: z.int().max(5000) }),
  policy: mayReadStatistics,
  async run(scope, { sourceId, after, limit }) {
    await getSourceView(scope, sourceId);
    return findContradictions(scope.db, sourceId, { after, limit });
  },
  audit: 'none',
});

/** Labels of published tables and what they stand for. */
export const listLabels = defineQuery({
  name: 'statistics.listLabels',
  input: inputOf(labelsEndpoint),
  policy: mayReadStatistics,
  async run(scope, { state }) {
    const rows = await findLabels(scope.db, { state });
    const waiting = state === 'waiting' ? rows : await findLabels(scope.db, { state: 'waiting' });
    return { labels: await presentLabels(scope, rows), waiting: waiting.length };
  },
  audit: 'none',
});
