// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Route } from '../../platform/http/route.ts';
import type { AccessParts } from './access-parts.ts';
import { createOwnAccountRoutes, createSessionRoutes } from './routes.ts';
import { administrationRoutes } from './routes-administration.ts';

export type { AccessParts } from './access-parts.ts';
export type { Account, Language, Organisation } from './account.ts';
export { createActForAccount, type ActForAccount } from './act-for-account.ts';
export { createAuthenticate, type Authenticate } from './authenticate.ts';
export {
  findAccountNames,
  findColleagues,
  findMailAddress,
  findOrganisation,
  findOrganisations,
  getOpenOrganisation,
  type Colleague,
} from './directory.ts';
export { createOutsideGate, type OutsideGate } from './outside-gate.ts';
export { createReferenceGate } from './reference-gate.ts';
export { createFindLiveSessions, type FindLiveSessions } from './live-sessions.ts';
export {
  changeSetting,
  findNodeSettings,
  findSetting,
  getNodeSettings,
  recordNodeSettings,
  type NodeSettings,
} from './node-settings.ts';
export { openOrganisations, type OpenedOrganisation, type OrganisationToOpen } from './open-organisations.ts';
export { administersNode, atGate } from './policy.ts';
export { hashToken, newToken } from './session.ts';
export { codeAt, newSecondFactorSecret } from './second-factor.ts';

/** Every route of this module. */
export function createAccessRoutes(parts: AccessParts): readonly Route[] {
  return [...createSessionRoutes(parts), ...createOwnAccountRoutes(parts), ...administrationRoutes];
}
