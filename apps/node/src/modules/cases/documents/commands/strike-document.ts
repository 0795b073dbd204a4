// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, strikeDocument as endpoint } from '@palermo/contract';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { changeFacts, tellOfDocument } from '../keep-file.ts';
import { openForDocuments, requireChangeable } from '../open-document.ts';
import { presentDocument } from '../present-document.ts';

/** Strikes a document out: it was wrong, or of somebody else. It stays readable, with the reason. */
export const strikeDocument = defineCommand({
  name: 'cases.strikeDocument',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { caseId, documentId, version, reason }) {
    const at = await openForDocuments(scope, caseId);
    const { opened, seal } = at;
    const row = await requireChangeable(scope, at, { caseId, documentId, version });
    const facts = { ...seal.openFacts(row.id, row.version, row.sealed), struckBecause: reason };
    const next = await changeFacts(scope, seal, row, facts);
    await tellOfDocument(scope, next, 'documentStruck');
    return presentDocument(scope, opened, next);
  },
  audit: ({ caseId, documentId, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { document: documentId },
  }),
});
