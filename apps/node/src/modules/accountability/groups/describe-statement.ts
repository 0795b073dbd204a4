// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { JointStatementLine, JointStatementView, OrganisationId, StatementId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { answersForOrganisation, coordinates } from '../policy.ts';
import { findMembers, mayPrepareGroup } from '../store-groups.ts';
import {
  findComments,
  findSignatures,
  findStatement,
  findTexts,
  type SignatureRow,
  type StatementRow,
} from '../store-statements.ts';
import { answersFor } from './describe-group.ts';
import { statementStatus } from './follow-up.ts';

/** A statement that the actor may know of. Throws `record.not-found`. */
export async function getStatementRow({ db }: Scope, id: StatementId): Promise<StatementRow> {
  const row = await findStatement(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

export function presentStatementLine(row: StatementRow): JointStatementLine {
  return {
    id: row.id,
    groupId: row.groupId,
    title: row.title,
    occasion: row.occasion,
    status: statementStatus(row),
    textNumber: row.textNumber,
    openedAt: row.openedAt?.toISOString() ?? null,
    signBy: row.signBy,
    issuedOn: row.issuedOn,
    reference: row.reference,
    signatureCount: row.signatureCount,
  };
}

export async function describeStatement(scope: Scope, id: StatementId): Promise<JointStatementView> {
  const row = await getStatementRow(scope, id);
  const { db } = scope;
  const actor = scope.actor as AccountActor;
  const status = statementStatus(row);
  const signatures = await findSignatures(db, id);
  const joined = new Set(signatures.filter((each) => counts(each, row)).map(({ memberId }) => memberId));
  const members = (await findMembers(db, row.groupId)).filter(({ leftOn }) => leftOn === null);
  const missing = members.filter((each) => !joined.has(each.id));
  const canSign = status === 'open' ? missing.find((each) => answersFor(actor, each)) : undefined;
  return {
    ...presentStatementLine(row),
    groupName: row.groupName,
    version: row.version,
    texts: (await findTexts(db, id)).map((text) => ({ ...text, writtenAt: text.writtenAt.toISOString() })),
    comments: (await findComments(db, id)).map((comment) => ({
      ...comment,
      organisationId: comment.organisationId as OrganisationId,
      madeAt: comment.madeAt.toISOString(),
      answeredAt: comment.answeredAt?.toISOString() ?? null,
    })),
    signatures: signatures.map(({ organisationId, signedAt, withdrawnAt, ...signature }) => ({
      ...signature,
      signedAt: signedAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      recordedBySecretariat: organisationId === null,
      own:
        organisationId === null
          ? coordinates(actor)
          : answersFor(actor, { organisationId: organisationId as OrganisationId }),
    })),
    missing: missing.map((each) => ({ memberId: each.id, name: each.name, outside: each.organisationId === null })),
    mayPrepare: await mayPrepareGroup(db, row.groupId),
    mayComment: answersForOrganisation(actor) && status !== 'issued',
    maySignAs: canSign?.id ?? null,
    mayRecord: coordinates(actor) && status === 'open',
  };
}

/** True for a signature under the text that counts, which was not withdrawn. */
function counts({ textNumber, withdrawnAt }: SignatureRow, statement: StatementRow): boolean {
  return textNumber === statement.textNumber && withdrawnAt === null;
}
