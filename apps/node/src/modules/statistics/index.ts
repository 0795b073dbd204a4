// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { createEstimateRoutes } from './estimates/routes.ts';
export { answerEstimates } from './estimates/run-estimate.ts';
export { keepColumns, type KeptColumns } from './figures/kept-columns.ts';
export { createLedgerCommands, type LedgerCommands } from './publications/commands/keep-ledger.ts';
export { examineLedger, type LedgerExamination } from './publications/ledger/examine-ledger.ts';
export { openPrivacyTrace } from './publications/ledger/privacy-trace.ts';
export { createPublicationRoutes } from './publications/routes.ts';
export { answerPublications } from './publications/run-publication.ts';
export { recordReactions as statisticsReactions } from './records/reactions.ts';
export { openReportFiles } from './reports/routes.ts';
export { statisticsRoutes } from './routes.ts';
export { answerSources } from './sources/source-job.ts';
export { createSourceRoutes } from './sources/routes.ts';
