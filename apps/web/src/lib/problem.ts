// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type Problem, ProblemError } from '@palermo/contract';

/** A person closed a dialog that a call was waiting for. Nothing went wrong, so nothing is shown. */
export class CancelledError extends Error {
  constructor() {
    super('Cancelled by the person');
    this.name = 'CancelledError';
  }
}

/** What the node said, when the error is its refusal. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof ProblemError ? error.problem : undefined;
}

export function hasProblemCode(error: unknown, ...codes: readonly string[]): boolean {
  const problem = problemOf(error);
  return problem !== undefined && codes.includes(problem.code);
}
