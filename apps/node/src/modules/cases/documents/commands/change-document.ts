// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeDocument as endpoint, inputOf } from '@palermo/contract';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { keyOf } from '../../open-case.ts';
import { mayEditCases } from '../../policy.ts';
import { sealEventText } from '../../sealed-facts.ts';
import { changeFacts, tellOfDocument } from '../keep-file.ts';
import { openForDocuments, requireChangeable } from '../open-document.ts';
import { presentDocument } from '../present-document.ts';
import { requireKind, requireOpenClass } from './uploads.ts';

/**
 * Changes what is said of a document. Its data class decides who sees it, from the next request on; nobody moves a document
 * into a class that they do not see themselves. Throws `record.changed`, `access.denied`.
 */
export const changeDocument = defineCommand({
  name: 'cases.changeDocument',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { caseId, documentId, version, title, kind, dataClass, day }) {
    const at = await openForDocuments(scope, caseId);
    const { opened, seal } = at;
    const row = await requireChangeable(scope, at, { caseId, documentId, version });
    requireOpenClass(opened, dataClass);
    requireKind(kind);
    const former = seal.openFacts(row.id, row.version, row.sealed);
    const next = await changeFacts(scope, seal, { ...row, dataClass }, { ...former, title, kind, day });
    const codes = {
      ...(former.kind === kind ? {} : { formerKind: former.kind }),
      ...(row.dataClass === dataClass ? {} : { formerClass: row.dataClass }),
      ...(former.day === day ? {} : { formerDay: former.day }),
    };
    const sealTitle = (eventId: string) => sealEventText(scope.keyring, keyOf(opened), eventId, former.title);
    await tellOfDocument(scope, next, 'documentChanged', {
      codes,
      ...(former.title === title ? {} : { title: sealTitle }),
    });
    return presentDocument(scope, opened, next);
  },
  audit: ({ caseId, documentId, purpose, dataClass }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { document: documentId, dataClass },
  }),
});
