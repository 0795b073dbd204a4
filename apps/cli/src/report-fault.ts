// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ProblemError } from '@palermo/contract';

const expectedNames = ['OperatorError', 'UnreachableError', 'CommandFault'];

/** Ends the process with one clear sentence and, for faults nobody expected, the place. */
export function reportFault(fault: unknown): never {
  process.stderr.write(`${describe(fault)}\n`);
  process.exit(1);
}

function describe(fault: unknown): string {
  if (fault instanceof ProblemError) {
    const fields = (fault.problem.fields ?? []).map(({ path, detail }) => `\n- ${path}: ${detail}`).join('');
    return `${fault.problem.detail} ${fault.problem.todo}${fields}`;
  }
  if (!(fault instanceof Error)) return String(fault);
  return expectedNames.includes(fault.name) ? fault.message : (fault.stack ?? fault.message);
}
