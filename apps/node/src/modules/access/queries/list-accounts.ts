// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { OrganisationId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { findOrganisation } from '../directory.ts';
import { seesAccounts } from '../policy.ts';
import { presentInvitation } from '../present.ts';
import { listAccountRows } from '../store.ts';
import { listInvitationRows } from '../store-invitations.ts';

/** The accounts of an organisation and, for its administrators, its open invitations. Throws `record.not-found`. */
export const listAccounts = defineQuery({
  name: 'access.list-accounts',
  input: z.object({ organisationId: OrganisationId }),
  policy: seesAccounts,
  audit: 'none',
  async run(scope, { organisationId }) {
    if ((await findOrganisation(scope, organisationId)) === undefined) throw new AppError('record.not-found');
    const accounts = await listAccountRows(scope.db, organisationId);
    const invitations = await listInvitationRows(scope.db, organisationId, scope.clock());
    return { accounts, invitations: invitations.map(presentInvitation) };
  },
});
