// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { line, OrganisationId } from '@palermo/contract';
import { isAccount } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { administersNode } from '../policy.ts';
import { presentOrganisation } from '../present.ts';
import { countAccounts, updateOrganisation, findOrganisationRow } from '../store.ts';

/**
 * Renames, closes or reopens an organisation. A closed one's accounts are out at their next request. Nobody closes the
 * organisation that they act for. Throws `record.not-found` or `access.denied`.
 */
export const changeOrganisation = defineCommand({
  name: 'access.change-organisation',
  input: z.object({
    organisationId: OrganisationId,
    name: line(160).optional(),
    active: z.boolean().optional(),
  }),
  policy: administersNode,
  async run({ db, actor }, { organisationId, name, active }) {
    if (active === false && isAccount(actor) && actor.organisationId === organisationId) {
      throw new AppError('access.denied', {
        detail: 'An organisation cannot close itself.',
        todo: 'Close the accounts that are no longer needed instead.',
      });
    }
    const unchanged = name === undefined && active === undefined;
    const row = unchanged
      ? await findOrganisationRow(db, organisationId)
      : await updateOrganisation(db, organisationId, { name, active });
    if (row === undefined) throw new AppError('record.not-found');
    return presentOrganisation(row, (await countAccounts(db)).get(organisationId) ?? 0);
  },
  audit: ({ organisationId, name, active }) => ({
    subjectKind: 'organisation',
    subjectIds: [organisationId],
    details: { renamed: name !== undefined, ...(active === undefined ? {} : { active }) },
  }),
});
