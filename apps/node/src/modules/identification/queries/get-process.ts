// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getProcess as endpoint, inputOf } from '@palermo/contract';
import { defineQuery } from '../../../kernel/use-case.ts';
import { getCurrentProcess, getProcessNamed } from '../current-process.ts';
import { mayReadProcess } from '../policy.ts';

/** The country's identification process as data: today's, or the one that a history refers to. */
export const getProcess = defineQuery({
  name: 'identification.readProcess',
  input: inputOf(endpoint),
  policy: mayReadProcess,
  run: (scope, { id }) => (id === undefined ? getCurrentProcess(scope) : getProcessNamed(scope, id)),
  audit: 'none',
});
