// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getSupport as endpoint, inputOf } from '@palermo/contract';
import { defineQuery } from '../../../kernel/use-case.ts';
import { mayReadServices } from '../policy.ts';
import { viewSupport } from '../view-support.ts';

/** What a person needs, who was asked, what they got, and what comes next. */
export const getSupport = defineQuery({
  name: 'services.readSupport',
  input: inputOf(endpoint),
  policy: mayReadServices,
  run: (scope, { caseId }) => viewSupport(scope, caseId),
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});
