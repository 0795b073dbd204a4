// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, InvestigationItemView, InvestigationView } from '@palermo/contract';
import { AppError } from '../../kernel/errors.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { findSeenCases, openCase } from '../cases/index.ts';
import { presentPassings } from './passing.ts';
import { mayLeadInvestigations } from './policy.ts';
import { openFile, openReason } from './sealed-words.ts';
import {
  findInvestigation,
  findLinkedCases,
  type InvestigationRow,
  type LinkedCaseRow,
  type ProgressRow,
} from './store.ts';
import { findOpenPassing } from './store-passings.ts';
import { findInvestigated, findItems, type ItemRow } from './store-proceedings.ts';

/** How far an investigation has come, as everybody learns it who learns of it. */
export function presentProgress(row: ProgressRow): ProgressRow {
  const { openedOn, stage, stageSince, ending, chargedOn, convictedOn, acquittedOn } = row;
  return { openedOn, stage, stageSince, ending, chargedOn, convictedOn, acquittedOn };
}

/** One item as its investigators see it. */
export function presentItem({ investigationId: _of, ...item }: ItemRow): InvestigationItemView {
  return item;
}

/** An investigation of the actor's organisation. Throws `record.not-found` for any other. */
export async function requireInvestigation(
  scope: Scope,
  id: InvestigationRow['id'],
  options: { readonly toChange?: boolean } = {},
): Promise<InvestigationRow> {
  const row = await findInvestigation(scope.db, id, options);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** The whole page of an investigation, for those who lead it. */
export async function viewInvestigation(scope: Scope, id: InvestigationRow['id']): Promise<InvestigationView> {
  const row = await requireInvestigation(scope, id);
  const links = (await findLinkedCases(scope.db, id)).filter(({ unlinkedAt }) => unlinkedAt === null);
  const seen = new Map(
    (
      await findSeenCases(
        scope.db,
        links.map(({ caseId }) => caseId),
      )
    ).map((each) => [each.caseId, each]),
  );
  const cases: InvestigationView['cases'] = [];
  for (const link of links) {
    const reference = seen.get(link.caseId)?.reference ?? null;
    cases.push({
      id: link.caseId,
      reference,
      nonPunishment: link.nonPunishment,
      nonPunishmentOn: link.nonPunishmentOn,
      reason: reference === null ? null : await reasonOf(scope, link),
      version: link.version,
    });
  }
  const suspects = await findInvestigated(scope.db, id);
  const open = await findOpenPassing(scope.db, id);
  const [passing] = open ? await presentPassings(scope, [open]) : [];
  return {
    ...presentProgress(row),
    id,
    ...openFile(scope.keyring, row),
    version: row.version,
    cases,
    suspects: suspects.map(({ investigationId: _of, ...suspect }) => suspect),
    items: (await findItems(scope.db, [id])).map(presentItem),
    passing: passing ?? null,
    mayEdit: mayLeadInvestigations(scope.actor).allowed,
  };
}

async function reasonOf(scope: Scope, link: LinkedCaseRow): Promise<string | null> {
  const { key } = await openCase(scope, link.caseId);
  return openReason(scope.keyring, key, link, link.sealed);
}

/** Ids of all that the audit keeps as subjects of a page about an investigation. */
export function casesOf(view: InvestigationView): CaseId[] {
  return view.cases.map(({ id }) => id);
}
