// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { z } from 'zod';
import { NodeSetUp, type AccountId, type OrganisationId, type RecoveryShares } from '@palermo/contract';
import { gate } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Execute } from '../../../kernel/use-case.ts';
import { hashPassword } from '../../../platform/crypto/passwords.ts';
import type { AccessParts } from '../access-parts.ts';
import { firstAccountRoles, nodeKinds } from '../account.ts';
import { getPack, recordNodeSettings } from '../node-settings.ts';
import { refuseCommonPassword } from '../password.ts';
import { atGate } from '../policy.ts';
import { insertAccounts, insertOrganisations } from '../store.ts';
import { insertCredentials } from '../store-credentials.ts';

/** Makes an empty node a real one: its settings, the organisation that runs it and that organisation's first account. */
export const setUpNode = defineCommand({
  name: 'access.set-up-node',
  input: NodeSetUp.omit({ token: true }),
  policy: atGate,
  async run(scope, input) {
    const pack = getPack(input.packId);
    if (!nodeKinds.includes(input.organisationKind)) {
      throw new AppError('request.invalid', {
        detail: 'The first organisation runs the node: it is the competent authority or a hub.',
        fields: [{ path: 'organisationKind', code: 'kind', detail: 'must be competentAuthority or hub' }],
      });
    }
    refuseCommonPassword(input.password, [input.nodeName, input.organisationName, input.accountName, input.email]);
    await recordNodeSettings(scope, { name: input.nodeName, pack, demonstration: false });
    const organisationId = newId<OrganisationId>();
    const accountId = newId<AccountId>();
    await insertOrganisations(scope.db, [
      { id: organisationId, name: input.organisationName, kind: input.organisationKind, active: true },
    ]);
    const inserted = await insertAccounts(scope.db, [
      {
        id: accountId,
        organisationId,
        email: input.email,
        name: input.accountName,
        language: input.language,
        roles: firstAccountRoles(input.organisationKind),
      },
    ]);
    if (!inserted) throw new Error('An empty node has an account.');
    await insertCredentials(scope.db, [{ accountId, passwordHash: await hashPassword(input.password) }]);
    return { accountId, organisationId };
  },
  audit: ({ packId }, { accountId, organisationId }) => ({
    subjectKind: 'account',
    subjectIds: [accountId],
    details: { by: accountId, organisationId, packId },
  }),
});

/** Sets a real node up for whoever holds the link that it printed, and gives the recovery shares, once. */
export function createSetUp({ setUp }: Pick<AccessParts, 'setUp'>) {
  return async (execute: Execute, { token, ...input }: NodeSetUp): Promise<z.output<typeof RecoveryShares>> => {
    if (!setUp.checkToken(token)) throw new AppError('set-up.token-wrong');
    const { shares, needed } = await setUp.makeShares();
    await execute(setUpNode, gate, input);
    return { shares: [...shares], needed };
  };
}
