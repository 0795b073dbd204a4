// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listNotices as endpoint, type NoticeView } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { readInstantCursor, writeCursor } from '../../../../kernel/paging.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findNotices, type NoticeRow } from '../../store-notices.ts';
import { aboutOwnNotices } from '../policy.ts';

/** What the actor was told, newest first. */
export const listNotices = defineQuery({
  name: 'notices.list',
  input: inputOf(endpoint),
  policy: aboutOwnNotices,
  async run(scope, { only, after, limit }) {
    const { accountId } = scope.actor as AccountActor;
    const start = after === undefined ? undefined : readInstantCursor(after);
    const rows = await findNotices(scope.db, accountId, { only, after: start, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      notices: page.map(presentNotice),
      next: rows.length > page.length && last ? writeCursor([last.sortKey, last.id]) : null,
    };
  },
  audit: 'none',
});

/** Codes and ids, and the reference of the case: all that leaves. */
function presentNotice(row: NoticeRow): NoticeView {
  const { id, kind, at, isRead, caseId, reference, subjectId, taskKind, taskKey, taskDueOn } = row;
  return {
    id,
    kind,
    at: at.toISOString(),
    isRead,
    case: caseId !== null && reference !== null ? { id: caseId, reference } : null,
    subjectId,
    task:
      taskKind !== null && taskKey !== null && taskDueOn !== null
        ? { kind: taskKind, key: taskKey, dueOn: taskDueOn }
        : null,
  };
}
