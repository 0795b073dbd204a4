// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { line, OrganisationKindCode, type OrganisationId } from '@palermo/contract';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { administersNode } from '../policy.ts';
import { presentOrganisation } from '../present.ts';
import { insertOrganisations } from '../store.ts';

/** Adds an organisation to the node. */
export const createOrganisation = defineCommand({
  name: 'access.create-organisation',
  input: z.object({ name: line(160), kind: OrganisationKindCode }),
  policy: administersNode,
  async run({ db }, { name, kind }) {
    const organisation = { id: newId<OrganisationId>(), name, kind, active: true };
    await insertOrganisations(db, [organisation]);
    return presentOrganisation(organisation, 0);
  },
  audit: ({ kind }, { id }) => ({ subjectKind: 'organisation', subjectIds: [id], details: { kind } }),
});
