// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, NoticeKind, OrganisationId, RoleCode } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface NewNotices {
  /** Whose accounts are told; null where one account is. */
  readonly organisationId: OrganisationId | null;
  readonly accountId: AccountId | null;
  readonly roles: readonly RoleCode[];
  readonly kind: NoticeKind;
  readonly caseId: CaseId | null;
  readonly subjectId: string | null;
  readonly at: Date;
}

/** Tells accounts through the wall, which finds them without telling who they are. */
export async function insertNotices(db: Db, notices: NewNotices): Promise<void> {
  const { organisationId, accountId, roles, kind, caseId, subjectId, at } = notices;
  await sql`select wall.notify(${organisationId}::uuid, ${accountId}::uuid, ${[...roles]}::text[], ${kind}, ${caseId}::uuid,
    ${subjectId}::uuid, ${at}::timestamptz)`.execute(db);
}
