// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Ends the process with one clear sentence and, for faults nobody expected, the place. */
export function reportFault(fault: unknown): never {
  const expected = fault instanceof Error && ['OperatorError', 'ProblemError', 'UnreachableError', 'CommandFault'].includes(fault.name);
  if (expected) process.stderr.write(`${fault.message}\n`);
  else process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exit(1);
}
