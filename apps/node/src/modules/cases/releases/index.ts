// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { breakGlass } from './commands/emergency-access.ts';
export { keepReleases } from './keep-releases.ts';
export { releaseCase } from './release-case.ts';
export type { ReleaseAsked } from './require-basis.ts';
export { stateOf } from './release-state.ts';
export { createEmergencyRoutes, releaseRoutes, type EmergencyParts } from './routes.ts';
