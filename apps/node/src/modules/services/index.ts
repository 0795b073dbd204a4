// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { lapseReferrals } from './commands/lapse-referrals.ts';
export type { ServicesRecorded } from './events.ts';
export { serviceRoutes } from './routes.ts';
