// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Command } from 'commander';
import { vi } from 'vitest';

/** Runs a command in this process as a terminal would; answers what it wrote to standard output. */
export async function runCommand(add: (program: Command) => void, ...written: readonly string[]): Promise<string> {
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const before = process.argv;
  process.argv = ['node', 'palermo', ...written];
  try {
    const program = new Command('palermo').option('--json');
    add(program);
    await program.parseAsync(written, { from: 'user' });
    return output.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    process.argv = before;
    output.mockRestore();
  }
}
