// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { endOwnTask, insertOwnTask, type NewOwnTask } from './own-tasks.ts';
export { workRoutes } from './routes.ts';
