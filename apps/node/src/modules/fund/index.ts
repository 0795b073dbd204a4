// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { createAuthenticateApplicant } from './applications/authenticate-applicant.ts';
export { startApplicant } from './applications/commands/applicant-access.ts';
export { createApplicantRoutes } from './applications/routes.ts';
export { readStatement } from './ledger/read-statement.ts';
export { fundRoutes } from './routes.ts';
