// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, NoticeKind, OrganisationId, RoleCode } from '@palermo/contract';
import type { Scope } from '../../../kernel/use-case.ts';
import { insertNotices } from '../store-notices.ts';

/** Roles of the accounts that work on cases. */
const workingRoles: readonly RoleCode[] = ['caseworker', 'supervisor', 'decisionMaker'];

/** What somebody is told: codes and ids only. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly to: { readonly accountId: AccountId } | { readonly organisationId: OrganisationId };
  /** Only accounts with one of these roles; those that work on cases where absent. */
  readonly roles?: readonly RoleCode[];
  /** Nobody is told of a case that their organisation does not see; leave it out where the reader need not see the case. */
  readonly caseId?: CaseId;
  readonly subjectId?: string;
}

/**
 * Tells accounts of something, in the transaction in which it happened. The actor is not told of their own acts, and learns
 * nothing about who was told.
 */
export async function notify(
  scope: Scope,
  { kind, to, roles = workingRoles, caseId, subjectId }: Notice,
): Promise<void> {
  await insertNotices(scope.db, {
    organisationId: 'organisationId' in to ? to.organisationId : null,
    accountId: 'accountId' in to ? to.accountId : null,
    roles,
    kind,
    caseId: caseId ?? null,
    subjectId: subjectId ?? null,
    at: scope.clock(),
  });
}
