// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, PinnedFigure, ReportSummary, ReportText, ReportView } from '@palermo/contract';
import { hasRole, isAccount } from '../../../kernel/actor.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { mayReleaseReports, mayWriteReports } from '../policy.ts';
import { findFiles, type FileRow } from '../store-report-files.ts';
import { findFigures, findTexts, type FigureRow, type TextRow } from '../store-report-parts.ts';
import { findNextEdition, type ReportRow } from '../store-reports.ts';
import { sectionTemplate, writtenSections } from './section-template.ts';

/** The sections of every report as they leave the node. */
export function presentSections(): ReportView['sections'] {
  return sectionTemplate.map(({ key, part, written, headings, hints }) => ({ key, part, written, headings, hints }));
}

export function presentSummary(
  row: ReportRow,
  texts: readonly TextRow[],
  figures: readonly FigureRow[],
): ReportSummary {
  return {
    id: row.id,
    year: row.year,
    edition: row.edition,
    titles: row.titles,
    languages: row.languages,
    state: row.state,
    writtenCounts: row.languages.map((language) => ({
      language,
      count: texts.filter((text) => text.language === language && text.text.trim() !== '').length,
      of: writtenSections.length,
    })),
    figureCount: figures.length,
    editedAt: row.edited_at.toISOString(),
    releasedAt: row.released_at?.toISOString() ?? null,
    figuresAt: row.figures_at?.toISOString() ?? null,
  };
}

export function presentText(row: TextRow, names: ReadonlyMap<AccountId, string>): ReportText {
  return {
    sectionKey: row.section_key,
    language: row.language,
    text: row.text,
    version: row.version,
    editedBy: names.get(row.edited_by) ?? null,
    editedAt: row.edited_at.toISOString(),
  };
}

export function presentFigure(row: FigureRow): PinnedFigure {
  return {
    id: row.id,
    key: row.key,
    sectionKey: row.section_key,
    position: row.position,
    by: row.counted_by,
    where: row.filter,
    unit: row.unit,
    chart: row.chart,
    titles: row.titles,
  };
}

/** A report with everything that a page of it shows. Names of accounts of other organisations are left out. */
export async function presentReport(scope: Scope, row: ReportRow): Promise<ReportView> {
  const { db } = scope;
  const [texts, figures] = [await findTexts(db, [row.id]), await findFigures(db, [row.id])];
  const files = await findFiles(db, row.id);
  const next = await findNextEdition(db, row.id);
  const people = [row.created_by, row.proposed_by, row.released_by, ...texts.map(({ edited_by }) => edited_by)];
  const names = await findAccountNames(scope, [...new Set(people.filter((id) => id !== null))]);
  const nameOf = (id: AccountId | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return {
    ...presentSummary(row, texts, figures),
    sections: presentSections(),
    texts: texts.map((text) => presentText(text, names)),
    figures: figures.map(presentFigure),
    changes: row.changes,
    previousEdition: row.previous_id,
    nextEdition: next?.id ?? null,
    createdBy: nameOf(row.created_by),
    proposedBy: nameOf(row.proposed_by),
    proposedAt: row.proposed_at?.toISOString() ?? null,
    releasedBy: nameOf(row.released_by),
    vintageName: row.vintage_name,
    progress: {
      doneCount: files.length,
      totalCount: row.languages.length * 2,
      failed: row.preparing_failed,
    },
    files: files.map(presentFile),
    may: mayNow(scope, row, next !== undefined),
  };
}

function presentFile({ format, language, byteCount, sha256 }: FileRow): ReportView['files'][number] {
  return { format, language, byteCount, sha256: sha256.toString('hex') };
}

/** What the caller may do with the report as it stands. */
function mayNow({ actor }: Scope, row: ReportRow, corrected: boolean): ReportView['may'] {
  const writes = mayWriteReports(actor).allowed;
  const releases = mayReleaseReports(actor).allowed;
  const draft = row.state === 'draft';
  const own = isAccount(actor) && actor.accountId === row.proposed_by;
  return {
    write: writes && draft,
    propose: writes && draft,
    withdraw: (row.state === 'preparing' && writes) || (row.state === 'proposed' && (writes || releases)),
    release: releases && row.state === 'proposed' && !own,
    correct: writes && row.state === 'released' && !corrected,
    discard: draft && hasRole(actor, 'analyst') && actor.accountId === row.created_by,
  };
}
