// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, OrganisationId } from '@palermo/contract';
import type { Keyring } from '../../kernel/keyring.ts';
import type { Scope } from '../../kernel/use-case.ts';
import type { CheckpointFile } from './checkpoint-file.ts';

/** Names for ids, which another module knows. Ids that the actor may not see are absent. */
export interface Directory {
  findAccountNames(scope: Pick<Scope, 'db'>, ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>>;
  findOrganisations(
    scope: Pick<Scope, 'db'>,
    ids: readonly OrganisationId[],
  ): Promise<ReadonlyMap<OrganisationId, { readonly name: string }>>;
}

/** What this module needs besides the scope of a use case; the composition root hands it in. */
export interface AuditParts {
  readonly keyring: Keyring;
  readonly checkpointFile: CheckpointFile;
  readonly directory: Directory;
}
