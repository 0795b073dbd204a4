// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ProblemError } from '@palermo/contract';

const expectedNames = ['OperatorError', 'UnreachableError', 'CommandFault'];

/**
 * Ends the process with one clear sentence (JSON with `--json`) and, for faults nobody expected, the place. The exit code is the one
 * that the command has set for a fault, else 1.
 */
export function reportFault(fault: unknown): never {
  const message = describe(fault);
  const asJson = process.argv.includes('--json');
  process.stderr.write(asJson ? `${JSON.stringify({ error: { code: codeOf(fault), message } })}\n` : `${message}\n`);
  process.exit(process.exitCode ?? 1);
}

function describe(fault: unknown): string {
  if (fault instanceof ProblemError) {
    const fields = (fault.problem.fields ?? []).map(({ path, detail }) => `\n- ${path}: ${detail}`).join('');
    return `${fault.problem.detail} ${fault.problem.todo}${fields}`;
  }
  if (!(fault instanceof Error)) return String(fault);
  return expectedNames.includes(fault.name) ? fault.message : (fault.stack ?? fault.message);
}

/** A permanent code for scripts to act on. */
function codeOf(fault: unknown): string {
  if (fault instanceof ProblemError) return fault.problem.code;
  if (fault instanceof Error && fault.name === 'CommandFault') return 'command/refused';
  if (fault instanceof Error && fault.name === 'UnreachableError') return 'node/unreachable';
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : 'fault';
}
