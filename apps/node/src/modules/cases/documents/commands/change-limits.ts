// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeDocumentLimits, inputOf, type DocumentLimits } from '@palermo/contract';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { administersNode } from '../../../access/index.ts';
import { recordDocumentLimits } from '../document-limits.ts';

/** Changes how large documents may be, and how many. What is kept already stays. */
export const changeLimits = defineCommand({
  name: 'cases.changeDocumentLimits',
  input: inputOf(changeDocumentLimits),
  policy: administersNode,
  async run(scope, limits): Promise<DocumentLimits> {
    await recordDocumentLimits(scope, limits);
    return limits;
  },
  audit: (limits) => ({ details: { ...limits } }),
});
