// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Pages of commitments, the plan of action, treaties, groups and outreach. */
export const accountabilityRoutes = [] as const;
