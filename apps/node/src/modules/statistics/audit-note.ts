// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AuditNote } from '../../kernel/use-case.ts';

type Subject = 'estimate' | 'publication' | 'report' | 'return' | 'source';

/** What the audit keeps of an act on one subject; undefined stands for one that was not there any more. */
export function subjectNote(
  subjectKind: Subject,
  id: string | undefined,
  details: NonNullable<AuditNote['details']> = {},
): AuditNote {
  return { subjectKind, subjectIds: id === undefined ? [] : [id], details };
}

/** The same of an act for statistics. */
export function statisticsNote(...subject: Parameters<typeof subjectNote>): AuditNote {
  return { purpose: 'statistics', ...subjectNote(...subject) };
}
