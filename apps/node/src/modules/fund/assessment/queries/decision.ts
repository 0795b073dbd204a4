// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getDecision as getEndpoint, inputOf } from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayReadCalls } from '../../policy.ts';
import { viewDecision } from '../view-decision.ts';

/** The ranking of a call and the list about it. */
export const getDecision = defineQuery({
  name: 'fund.readDecision',
  input: inputOf(getEndpoint),
  policy: mayReadCalls,
  run: (scope, { callId, limit }) => viewDecision(scope, callId, limit),
  audit: ({ callId }) => ({ subjectKind: 'call', subjectIds: [callId] }),
});
