// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId } from '@palermo/contract';
import type { Scope } from '../../../kernel/use-case.ts';
import { markOfAddress, markOfName } from '../applications/organisation-marks.ts';
import { findInterests, type AssessorRow, type ConflictRow, type MarkedApplication } from '../store-assessment.ts';

/** What tells that an assessor is close to an applicant: marks of the own organisation, and of those it named. */
interface AssessorMarks {
  readonly own: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** The marks of each assessor. */
export async function marksOfAssessors(
  { db, keyring }: Pick<Scope, 'db' | 'keyring'>,
  assessors: readonly Pick<AssessorRow, 'id' | 'email' | 'organisation'>[],
): Promise<ReadonlyMap<AccountId, AssessorMarks>> {
  const named = Map.groupBy(
    await findInterests(
      db,
      assessors.map(({ id }) => id),
    ),
    ({ accountId }) => accountId,
  );
  return new Map(
    assessors.map(({ id, email, organisation }) => {
      const own = [markOfName(keyring, organisation), markOfAddress(keyring, email)];
      return [
        id,
        {
          own: new Set(own.flatMap((mark) => (mark === undefined ? [] : [mark.toString('hex')]))),
          named: new Set((named.get(id) ?? []).map(({ mark }) => mark.toString('hex'))),
        },
      ];
    }),
  );
}

/** Conflicts that the marks show and that nobody noted yet. */
export function conflictsBetween(
  applications: readonly Pick<MarkedApplication, 'id' | 'marks' | 'conflicted'>[],
  assessors: ReadonlyMap<AccountId, AssessorMarks>,
): ConflictRow[] {
  return applications.flatMap(({ id, marks, conflicted }) => {
    const shown = marks.map((mark) => mark.toString('hex'));
    return [...assessors].flatMap(([accountId, { own, named }]): ConflictRow[] => {
      if (conflicted.includes(accountId)) return [];
      const isOwn = shown.some((mark) => own.has(mark));
      if (!isOwn && !shown.some((mark) => named.has(mark))) return [];
      return [{ applicationId: id, accountId, kind: isOwn ? 'sameOrganisation' : 'connected', sealed: null }];
    });
  });
}
