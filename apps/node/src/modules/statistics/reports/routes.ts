// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { ReportFormat, ReportId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { closeVintage } from '../records/close-vintage.ts';
import { addReportTable } from './commands/add-table.ts';
import { changePinned, pinFigure, unpinFigure } from './commands/pin-figure.ts';
import { checkProposal, freezeReport } from './commands/propose-release.ts';
import { releaseReport, withdrawProposal } from './commands/release-report.ts';
import { saveSection } from './commands/save-section.ts';
import { changeReport, correctReport, createReport, discardReport } from './commands/write-report.ts';
import { answerReportFiles, fileJobs, type ReportParts } from './make-files.ts';
import { getFigure } from './queries/get-figure.ts';
import { getReport, listReports } from './queries/get-reports.ts';
import { readFile } from './queries/read-files.ts';
import { createRenderer } from './renderer.ts';

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The endpoints that write reports: they need nothing but the scope of a use case. */
export const reportRoutes: readonly Route[] = [
  bindRoute(contract.listReports, listReports),
  bindRoute(contract.createReport, createReport),
  bindRoute(contract.getReport, getReport),
  bindRoute(contract.changeReport, changeReport),
  bindRoute(contract.discardReport, discardReport),
  bindRoute(contract.saveSection, saveSection),
  bindRoute(contract.pinFigure, pinFigure),
  bindRoute(contract.addReportTable, addReportTable),
  bindRoute(contract.changePinned, changePinned),
  bindRoute(contract.unpinFigure, unpinFigure),
  bindRoute(contract.getFigure, getFigure),
  bindRoute(contract.withdrawProposal, withdrawProposal),
  bindRoute(contract.releaseReport, releaseReport),
  bindRoute(contract.correctReport, correctReport),
];

/** The endpoints that make files, and the work that goes on behind them. */
export interface ReportFiles {
  readonly routes: readonly Route[];
  /** Makes the files that are asked for, and those that were being made when the node last ended. */
  answer(): Promise<void>;
  /** Ends the worker; the queue is stopped before. */
  stop(): Promise<void>;
}

export function openReportFiles(given: Omit<ReportParts, 'renderer'>): ReportFiles {
  const { execute, queue } = given;
  const renderer = createRenderer();
  const routes = [
    defineRoute(contract.proposeRelease, async ({ account, params: { reportId }, body }) => {
      const actor = account();
      const vintageId = body.vintageId ?? (await closeOwnVintage(execute, actor, reportId));
      const { jobId, view } = await execute(freezeReport, actor, { reportId, vintageId });
      await queue.send(fileJobs, { id: jobId });
      return view;
    }),
    defineRoute(contract.downloadReport, async ({ account, params: { reportId }, query: { format, language } }) => {
      const { name, content, kept } = await execute(readFile, account(), { reportId, format, language });
      const file = kept ?? (await renderer.render({ content, language, format }));
      return { name: `${name}.${format}`, type: mediaTypes[format], content: file };
    }),
  ];
  return {
    routes,
    answer: () => answerReportFiles({ ...given, renderer }),
    stop: () => renderer.stop(),
  };
}

const namesMax = 50;

/** Closes a vintage for a proposal that names none, under the first name that is free: `R2025-1`, `R2025-1.2` … */
async function closeOwnVintage(execute: Execute, actor: AccountActor, reportId: ReportId): Promise<string> {
  const { year, edition } = await execute(checkProposal, actor, { reportId });
  for (let attempt = 1; ; attempt += 1) {
    const name = `R${year}-${edition}${attempt === 1 ? '' : `.${attempt}`}`;
    try {
      return (await execute(closeVintage, actor, { name })).id;
    } catch (fault) {
      if (!(fault instanceof AppError && fault.code === 'vintage.name-taken') || attempt === namesMax) throw fault;
    }
  }
}
