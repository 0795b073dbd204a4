// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listDocumentFiles, listDocuments as listEndpoint } from '@palermo/contract';
import { hasRole, type AccountActor } from '../../../../kernel/actor.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { openCase } from '../../open-case.ts';
import { mayReadCases } from '../../policy.ts';
import { findDocuments, findFiles, findUsage } from '../../store-documents.ts';
import { findUploads } from '../../store-document-uploads.ts';
import { getDocumentLimits } from '../document-limits.ts';
import { openForDocuments, requireDocument } from '../open-document.ts';
import { presentDocuments, presentFiles, presentUpload } from '../present-document.ts';
import { createDocumentSeal } from '../sealed-document.ts';

/** The documents of a case that are open to the actor, and the uploads that they did not finish. */
export const listDocuments = defineQuery({
  name: 'cases.readDocuments',
  input: inputOf(listEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId);
    const limits = await getDocumentLimits(scope);
    const { key } = opened;
    const mayAdd = key !== undefined && hasRole(scope.actor, 'caseworker', 'supervisor');
    if (!mayAdd || !key) {
      const documents = await presentDocuments(scope, opened, await findDocuments(scope.db, caseId));
      return { documents, uploads: [], offered: [], limits, organisationBytes: 0 };
    }
    const seal = createDocumentSeal(scope.keyring, key);
    const uploads = await findUploads(scope.db, caseId, accountId);
    return {
      documents: await presentDocuments(scope, opened, await findDocuments(scope.db, caseId)),
      uploads: uploads.map((row) => presentUpload(seal, row)),
      offered: [...opened.dataClasses],
      limits,
      organisationBytes: await findUsage(scope.db, organisationId),
    };
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});

/** The file of a document and those that it replaced. */
export const listFiles = defineQuery({
  name: 'cases.readDocumentFiles',
  input: inputOf(listDocumentFiles),
  policy: mayReadCases,
  async run(scope, { caseId, documentId }) {
    const { seal } = await openForDocuments(scope, caseId);
    const { id } = await requireDocument(scope, caseId, documentId);
    return { files: await presentFiles(scope, seal, await findFiles(scope.db, id)) };
  },
  audit: ({ caseId, documentId, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { document: documentId },
  }),
});
