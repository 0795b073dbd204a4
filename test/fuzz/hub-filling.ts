// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Client, OrganisationId } from '@palermo/contract';

/** What a coordinator's rooms are filled with. */
export interface HubFilling {
  readonly ask: Client;
  /** The coordinator's own organisation, and one that is made responsible. */
  readonly organisations: readonly [OrganisationId, OrganisationId];
  readonly keep: (name: string, id: string) => void;
}
