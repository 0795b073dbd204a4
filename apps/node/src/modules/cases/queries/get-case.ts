// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getCase as endpoint, inputOf, type CaseId, type CaseView } from '@palermo/contract';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { findOrganisation, getNodeSettings } from '../../access/index.ts';
import { formOf } from '../case-form.ts';
import { openCase } from '../open-case.ts';
import { mayReadCases } from '../policy.ts';
import { presentCase } from '../present.ts';

/** A case as the actor may see it, read anew. */
export async function viewCase(scope: Scope, caseId: CaseId): Promise<CaseView> {
  const { pack } = await getNodeSettings(scope);
  const opened = await openCase(scope, caseId);
  const holder = await findOrganisation(scope, opened.file.organisationId);
  if (!holder) throw new Error('A case is held by an organisation of this node.');
  return presentCase(opened, holder, { form: formOf(pack), actor: scope.actor });
}

/** Opens a case for a purpose that the audit keeps. */
export const getCase = defineQuery({
  name: 'cases.open',
  input: inputOf(endpoint),
  policy: mayReadCases,
  run: (scope, { caseId }) => viewCase(scope, caseId),
  audit: ({ caseId, purpose }, { dataClasses }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { dataClasses },
  }),
});
