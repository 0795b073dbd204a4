// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { LabelView } from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';

/** `palermo source labels`: what labels of published tables stand for. */
export function addLabels(source: Command): void {
  source
    .command('labels')
    .description('Labels that wait for a person, with proposals; decide one with --set')
    .option('--all', 'all labels and what they stand for')
    .option(
      '--set <label=code>',
      'what a label stands for, such as "Ethopia=ETH"; nothing after = takes the decision back',
    )
    .option('--list <list>', 'country or form', 'country')
    .addHelpText('after', '\nExamples:\n  palermo source labels\n  palermo source labels --set "Viet-nam=VNM"\n')
    .action(
      async (flags: { readonly all?: boolean; readonly set?: string; readonly list: string }, command: Command) => {
        const global = command.optsWithGlobals<GlobalOptions>();
        await using connection = await connect(global);
        if (flags.set !== undefined) {
          const { label, code } = readDecision(flags.set);
          const list = contract.LabelList.safeParse(flags.list);
          if (!list.success) throw new CommandFault('A list is country or form.');
          const decided = await connection.api(contract.setLabel, { body: { list: list.data, label, code } });
          answer(global, decided, () => labelTable([decided]));
          return;
        }
        const state = flags.all ? 'all' : 'waiting';
        const { labels, waiting } = await connection.api(contract.listLabels, { query: { state } });
        answer(global, { labels, waiting }, () => (labels.length === 0 ? 'No label waits.\n' : labelTable(labels)));
      },
    );
}

function readDecision(written: string): { readonly label: string; readonly code: string | null } {
  const place = written.lastIndexOf('=');
  if (place < 0) throw new CommandFault('Write the label, = and the code: --set "Ethopia=ETH".');
  const code = written.slice(place + 1).trim();
  return { label: written.slice(0, place), code: code === '' ? null : code };
}

function labelTable(labels: readonly LabelView[]): string {
  return textTable(
    ['list', 'label', 'code', 'how', 'proposals', 'rows'],
    labels.map(({ list, label, code, method, proposals, rows }) => ({
      list,
      label: JSON.stringify(label),
      code,
      how: method,
      proposals: proposals.join(' '),
      rows,
    })),
  );
}
