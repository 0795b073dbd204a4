// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listCaseInvestigations as endpoint } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { findOrganisations } from '../../access/index.ts';
import { isReleasedForInvestigation, openCase } from '../../cases/index.ts';
import { mayHearOfInvestigations, mayLeadInvestigations } from '../policy.ts';
import { openReason } from '../sealed-words.ts';
import { findOfCase } from '../store.ts';
import { findItems } from '../store-proceedings.ts';
import { presentItem, presentProgress } from '../view-investigation.ts';

/**
 * How far proceedings about a case have come, for those who hold it or to whom its justice data are open: stage and days,
 * whether the victim was spared punishment, and what the investigators share. Nothing that helps the person depends on it.
 */
export const listCaseInvestigations = defineQuery({
  name: 'investigations.readOfCase',
  input: inputOf(endpoint),
  policy: mayHearOfInvestigations,
  async run(scope, { caseId }) {
    const { organisationId } = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId);
    const rows = await findOfCase(scope.db, caseId);
    const items = Map.groupBy(
      await findItems(
        scope.db,
        rows.map((row) => row.investigationId),
      ),
      (item) => item.investigationId,
    );
    const organisations = await findOrganisations(scope, [...new Set(rows.map((row) => row.organisationId))]);
    return {
      investigations: rows.map((row) => {
        const own = row.organisationId === organisationId;
        // Why somebody is not punished tells what they were forced to do.
        const mayKnowWhy = own || opened.dataClasses.includes('forcedActs');
        const shared = (items.get(row.investigationId) ?? []).filter(
          (item) => item.shared && (item.caseId === null || item.caseId === caseId),
        );
        return {
          ...presentProgress(row),
          id: row.investigationId,
          own,
          organisation: organisations.get(row.organisationId)?.name ?? '',
          nonPunishment: row.nonPunishment,
          nonPunishmentOn: row.nonPunishmentOn,
          reason: mayKnowWhy ? openReason(scope.keyring, opened.key, row, row.sealed) : null,
          shared: shared.map(presentItem).map((item) => (own ? item : { ...item, suspectId: null })),
        };
      }),
      mayOpen:
        opened.key !== undefined &&
        mayLeadInvestigations(scope.actor).allowed &&
        (await isReleasedForInvestigation(scope.db, caseId)),
    };
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});
