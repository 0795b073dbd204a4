// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CommentView } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import type { OpenedCase } from '../open-case.ts';
import { openComment } from '../sealed-words.ts';
import type { CommentRow } from '../store-comments.ts';

/** Comments as they leave. Accounts of other organisations stay unnamed: their organisation speaks. */
export async function presentComments(
  scope: Scope,
  { key }: Pick<OpenedCase, 'key'>,
  rows: readonly CommentRow[],
): Promise<CommentView[]> {
  const { accountId: own } = scope.actor as AccountActor;
  const names = await findAccountNames(
    scope,
    rows.flatMap(({ accountId, mentions }) => [accountId, ...mentions]),
  );
  const organisations = await findOrganisations(scope, [...new Set(rows.map(({ organisationId }) => organisationId))]);
  const person = (id: AccountId) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name }];
  };
  return rows.map(({ id, at, changedAt, deletedAt, version, shared, sealed, ...row }) => ({
    id,
    at: at.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
    account: person(row.accountId)[0] ?? null,
    organisation: organisations.get(row.organisationId)?.name ?? '',
    text:
      deletedAt === null && sealed && key ? openComment(scope.keyring, key, { commentId: id, version }, sealed) : null,
    isDeleted: deletedAt !== null,
    isShared: shared,
    isOwn: row.accountId === own,
    mentions: row.mentions.flatMap(person),
    version,
  }));
}
