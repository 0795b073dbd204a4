// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getCase as endpoint, inputOf, type AccountId, type CaseId, type CaseView } from '@palermo/contract';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisation, getNodeSettings } from '../../access/index.ts';
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
  const worker = await findWorker(scope, opened.workerId);
  return presentCase(opened, holder, { form: formOf(pack), actor: scope.actor, worker });
}

/** The account that works on a case, by name. */
export async function findWorker(scope: Scope, id: AccountId | null): Promise<CaseView['worker']> {
  const name = id === null ? undefined : (await findAccountNames(scope, [id])).get(id);
  return id !== null && name !== undefined ? { id, name } : null;
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
