// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { keepDeadlines } from './commands/keep-deadlines.ts';
export { identificationReactions } from './reactions.ts';
export { identificationRoutes } from './routes.ts';
export { endOfPeriod } from './working-calendar.ts';
