// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, rebuildRecords as endpoint, type CaseId, type RebuildBatch } from '@palermo/contract';
import { defineCommand } from '../../../kernel/use-case.ts';
import { countRecorded, readRecorded } from '../../cases/index.ts';
import { mayRebuildRecords } from '../policy.ts';
import {
  deletePerpetratorsBut,
  deleteRecords,
  findPerpetrators,
  findRecords,
  upsertPerpetrators,
  upsertRecords,
} from '../store-records.ts';
import { compareRows, joinComparisons } from './compare-records.ts';
import { getProjectionRules } from './reactions.ts';
import { projectPerpetrators } from './standard-perpetrator.ts';
import { projectRecord } from './standard-record.ts';

/**
 * Reads a batch of the cases that the caller's organisation holds and makes their standard records anew, or only tells
 * what differs. One transaction a batch: a rebuild may stop after any of them and go on later. Cases of the batch are held
 * meanwhile, so that no change of them falls between the reading and the writing.
 */
export const rebuildRecords = defineCommand({
  name: 'statistics.rebuildRecords',
  input: inputOf(endpoint),
  policy: mayRebuildRecords,
  async run(scope, { after, check, limit }): Promise<RebuildBatch> {
    const rules = await getProjectionRules(scope);
    const batch = await readRecorded(scope, { after: after as CaseId | null, limit });
    const caseIds = [...batch.cases.map(({ caseId }) => caseId), ...batch.erased];
    const records = batch.cases.map((recorded) => projectRecord(recorded, rules));
    const perpetrators = batch.cases.flatMap((recorded) => projectPerpetrators(recorded));
    const compared = joinComparisons(
      compareRows(await findRecords(scope.db, caseIds), records, ({ caseId }) => caseId),
      compareRows(await findPerpetrators(scope.db, caseIds), perpetrators, ({ suspectId }) => suspectId),
      'suspect',
    );
    if (!check) {
      await deleteRecords(scope.db, batch.erased);
      await upsertRecords(scope.db, records);
      await deletePerpetratorsBut(scope.db, caseIds, perpetrators);
      await upsertPerpetrators(scope.db, perpetrators);
    }
    const { differences, ...counts } = compared;
    return {
      totalCount: await countRecorded(scope),
      doneCount: caseIds.length,
      ...counts,
      differences: { ...differences },
      next: batch.next,
    };
  },
  audit: ({ check }, { doneCount, missingCount, changedCount, orphanedCount }) => ({
    purpose: 'dataQuality',
    details: { check, doneCount, missingCount, changedCount, orphanedCount },
  }),
});
