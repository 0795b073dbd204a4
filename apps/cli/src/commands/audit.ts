// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listAuditEntries, verifyAudit } from '@palermo/contract';
import type { Command } from 'commander';
import { connect } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';

/** `palermo audit verify` and `palermo audit list`. */
export function addAudit(program: Command): void {
  const audit = program.command('audit').description('Read and check the audit trail');
  audit
    .command('verify')
    .description('Check the whole trail for any change, removal or reordering; the exit code is 1 when there is one')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const result = await connection.api(verifyAudit, {});
      if (!result.intact) process.exitCode = 1;
      answer(global, result, () =>
        result.intact
          ? `The audit is intact: ${result.entryCount} entries, ${result.checkpointCount} signed checkpoints.\n`
          : `The audit was tampered with.\n${result.findings.map(({ explanation }) => `- ${explanation}\n`).join('')}`,
      );
    });
  audit
    .command('list')
    .description('The newest entries')
    .option('--action <name>', 'only this action')
    .action(async (flags: { readonly action?: string }, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const query = flags.action === undefined ? {} : { action: flags.action };
      const { entries } = await connection.api(listAuditEntries, { query });
      answer(global, entries, () =>
        textTable(
          ['sequence', 'at', 'action', 'result', 'account', 'purpose'],
          entries.map(({ sequence, at, action, result, account, purpose }) => ({
            sequence,
            at,
            action,
            result,
            account: account?.name ?? account?.id ?? '',
            purpose,
          })),
        ),
      );
    });
}
