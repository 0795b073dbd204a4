// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FollowUpStatus, StatementStatus } from '@palermo/contract';
import type { z } from 'zod';

interface FollowUp {
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

/** How something that was to be done stands on a day: a day that has passed without it makes it overdue. */
export function followUpStatus({ dueOn, doneOn }: FollowUp, today: string): z.infer<typeof FollowUpStatus> {
  if (doneOn !== null) return 'done';
  return dueOn !== null && dueOn < today ? 'overdue' : 'open';
}

interface Term {
  readonly from: string;
  readonly until: string;
}

/** Whether a term is under way on a day; both of its days belong to it. */
export function isCurrent({ from, until }: Term, today: string): boolean {
  return from <= today && today <= until;
}

/** How a joint statement stands: being written, joined by members, or issued. */
export function statementStatus(statement: {
  readonly openedAt: Date | null;
  readonly issuedOn: string | null;
}): StatementStatus {
  if (statement.issuedOn !== null) return 'issued';
  return statement.openedAt === null ? 'draft' : 'open';
}
