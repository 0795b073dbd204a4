// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { decideDuplicate } from './commands/decide-duplicate.ts';
export { createDuplicateRoutes } from './routes.ts';
export { answerDuplicateSearches } from './run-duplicate-search.ts';
