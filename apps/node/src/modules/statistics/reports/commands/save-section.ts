// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, saveSection as endpoint, type ReportText } from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { findAccountNames } from '../../../access/index.ts';
import { mayWriteReports } from '../../policy.ts';
import { findText, writeText, type TextRow } from '../../store-report-parts.ts';
import { updateReport } from '../../store-reports.ts';
import { getDraft } from '../open-report.ts';
import { presentText } from '../present-report.ts';
import { isWrittenSection } from '../section-template.ts';

/**
 * Keeps the text of a section. Refused when somebody else changed it since it was read, so that nobody's words go
 * unnoticed; sending again what was kept already is no change, so that a lost answer costs nothing.
 */
export const saveSection = defineCommand({
  name: 'reports.saveSection',
  input: inputOf(endpoint),
  policy: mayWriteReports,
  async run(scope, { reportId, sectionKey, language, text, version }): Promise<ReportText> {
    const report = await getDraft(scope, reportId);
    if (!isWrittenSection(sectionKey) || !report.languages.includes(language)) {
      throw new AppError('report.section-unknown');
    }
    const editedBy = (scope.actor as AccountActor).accountId;
    const place = { reportId, sectionKey, language };
    const clean = text.replaceAll('\u0000', '').toWellFormed();
    const kept = await findText(scope.db, place);
    if (kept?.text === clean) return present(scope, kept);
    const saved = await writeText(scope.db, { ...place, text: clean, editedBy, at: scope.clock() }, version);
    if (!saved) throw new AppError('report.section-changed');
    await updateReport(scope.db, reportId, { edited_at: scope.clock() });
    return present(scope, saved);
  },
  audit: ({ reportId, sectionKey, language }, { version }) => ({
    subjectKind: 'report',
    subjectIds: [reportId],
    details: { section: sectionKey, language, version },
  }),
});

async function present(scope: Scope, row: TextRow): Promise<ReportText> {
  return presentText(row, await findAccountNames(scope, [row.edited_by]));
}
