// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { addressOf, Problem, ProblemError, type CallOf, type Endpoint } from '@palermo/contract';
import { CommandFault } from './command-fault.ts';
import type { Connection } from './connection.ts';

/** The bytes of a file that the node sends: workbooks and archives are no text. Throws `ProblemError` for a refusal. */
export async function downloadBytes<E extends Endpoint>(
  { origin, headers }: Pick<Connection, 'origin' | 'headers'>,
  endpoint: E,
  call: CallOf<E>,
): Promise<Uint8Array> {
  const answer = await fetch(addressOf(origin, endpoint, call), {
    headers: { 'x-palermo-client': '1', ...headers },
  });
  if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  const problem = Problem.safeParse(await answer.json().catch(() => undefined));
  if (problem.success) throw new ProblemError(problem.data);
  throw new CommandFault(`The node answered ${answer.status} without saying why.`);
}
