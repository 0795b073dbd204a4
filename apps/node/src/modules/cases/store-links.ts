// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, LinkId, LinkKind, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** A link between two cases. The case with the smaller id stands first. */
export interface LinkRow {
  readonly id: LinkId;
  readonly caseId: CaseId;
  readonly otherCaseId: CaseId;
  readonly kind: LinkKind;
  readonly organisationId: OrganisationId;
  readonly madeAt: Date;
  readonly endedAt: Date | null;
  readonly endedIn: OrganisationId | null;
  readonly sealed: Buffer;
  readonly sealedEnd: Buffer | null;
}

const columns = sql`id, case_id as "caseId", other_case_id as "otherCaseId", kind, organisation_id as "organisationId",
  made_at as "madeAt", ended_at as "endedAt", ended_in as "endedIn", sealed, sealed_end as "sealedEnd"`;

/** The links of a case of which the actor sees both ends, the newest first. */
export async function findLinks(db: Db, caseId: CaseId): Promise<LinkRow[]> {
  const answer = await sql<LinkRow>`
    select * from (
      select ${columns} from palermo.case_link where case_id = ${caseId}
      union all
      select ${columns} from palermo.case_link where other_case_id = ${caseId}
    ) l order by "madeAt" desc, id limit 200`.execute(db);
  return answer.rows;
}

/** Writes a link; false when the two are linked in this way already, or the id was written before. */
export async function insertLink(
  db: Db,
  link: Pick<LinkRow, 'id' | 'caseId' | 'otherCaseId' | 'kind' | 'organisationId' | 'madeAt' | 'sealed'> & {
    readonly accountId: AccountId;
  },
): Promise<boolean> {
  const answer = await sql`insert into palermo.case_link
      (id, case_id, other_case_id, kind, organisation_id, account_id, made_at, sealed)
    values (${link.id}, ${link.caseId}, ${link.otherCaseId}, ${link.kind}, ${link.organisationId}, ${link.accountId},
      ${link.madeAt}, ${link.sealed})
    on conflict do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** Ends a link that nobody ended; false when somebody did, or it is not the actor's to end. */
export async function updateLinkEnded(
  db: Db,
  id: LinkId,
  end: {
    readonly accountId: AccountId;
    readonly organisationId: OrganisationId;
    readonly at: Date;
    readonly sealed: Buffer;
  },
): Promise<boolean> {
  const answer = await sql`update palermo.case_link set ended_at = ${end.at}, ended_by = ${end.accountId},
      ended_in = ${end.organisationId}, sealed_end = ${end.sealed}
    where id = ${id} and ended_at is null`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** The case of a reference, if the actor sees it. */
export async function findCaseByReference(db: Db, reference: string): Promise<CaseId | undefined> {
  const answer = await sql<{ caseId: CaseId }>`select case_id as "caseId" from palermo.case_access
    where organisation_id = (select wall.actor_organisation()) and reference = ${reference} and listed`.execute(db);
  return answer.rows[0]?.caseId;
}
