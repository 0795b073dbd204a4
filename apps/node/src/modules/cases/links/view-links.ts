// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, LinkView } from '@palermo/contract';
import { hasRole } from '../../../kernel/actor.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findOrganisations } from '../../access/index.ts';
import { openCase, type OpenedCase } from '../open-case.ts';
import { findLinks, type LinkRow } from '../store-links.ts';
import { openLinkWords } from './link-words.ts';

/** The links of a case, each with the case at its other end. The database gives those of which the actor sees both ends. */
export async function viewLinks(scope: Scope, opened: OpenedCase): Promise<LinkView[]> {
  const rows = await findLinks(scope.db, opened.file.id);
  const others = new Map<CaseId, OpenedCase>();
  for (const row of rows) {
    const otherId = otherEnd(row, opened.file.id);
    if (!others.has(otherId)) others.set(otherId, await openCase(scope, otherId));
  }
  const organisations = await findOrganisations(scope, [
    ...new Set(rows.flatMap(({ organisationId, endedIn }) => (endedIn ? [organisationId, endedIn] : [organisationId]))),
  ]);
  const nameOf = (id: LinkRow['organisationId']): string => organisations.get(id)?.name ?? '';
  return rows.flatMap((row): LinkView[] => {
    const other = others.get(otherEnd(row, opened.file.id));
    if (!other) return [];
    const keys =
      row.caseId === opened.file.id ? ([opened.key, other.key] as const) : ([other.key, opened.key] as const);
    const wordsOf = (part: 'sealed' | 'sealed_end', sealed: Buffer | null) =>
      openLinkWords(scope.keyring, keys, { linkId: row.id, part, sealed });
    return [
      {
        id: row.id,
        kind: row.kind,
        case: { id: other.file.id, reference: other.file.reference },
        reason: wordsOf('sealed', row.sealed),
        organisation: nameOf(row.organisationId),
        at: row.madeAt.toISOString(),
        ended:
          row.endedAt && row.endedIn
            ? {
                at: row.endedAt.toISOString(),
                organisation: nameOf(row.endedIn),
                reason: wordsOf('sealed_end', row.sealedEnd),
              }
            : null,
        mayEnd: row.endedAt === null && mayEnd(scope, row, [opened, other]),
      },
    ];
  });
}

/** The case at the other end of a link. */
export function otherEnd(row: Pick<LinkRow, 'caseId' | 'otherCaseId'>, caseId: CaseId): CaseId {
  return row.caseId === caseId ? row.otherCaseId : row.caseId;
}

function mayEnd({ actor }: Scope, row: LinkRow, ends: readonly OpenedCase[]): boolean {
  if (!hasRole(actor, 'caseworker', 'supervisor')) return false;
  return actor.organisationId === row.organisationId || ends.some(({ owner }) => owner);
}
