// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, palermoSource, palermoVersion } from './define-code-list.ts';

/** What a document of a case is. */
export const documentKind = defineCodeList({
  name: 'documentKind',
  source: palermoSource,
  version: palermoVersion,
  rows: [
    ['statement', 'Statement', 'Déclaration', 'إفادة'],
    ['identityDocument', 'Identity document', 'Pièce d’identité', 'وثيقة هوية'],
    ['medical', 'Medical document', 'Document médical', 'وثيقة طبية'],
    ['photograph', 'Photograph', 'Photographie', 'صورة'],
    ['decision', 'Decision of an authority', 'Décision d’une autorité', 'قرار من سلطة'],
    ['order', 'Court order', 'Ordonnance d’un tribunal', 'أمر من محكمة'],
    ['letter', 'Letter', 'Lettre', 'رسالة'],
    ['plan', 'Plan or report', 'Plan ou rapport', 'خطة أو تقرير'],
    ['other', 'Something else', 'Autre chose', 'شيء آخر'],
  ],
});
