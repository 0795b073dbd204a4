// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createOrganisation, listOrganisations, OrganisationKindCode } from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';

/** `palermo org`: organisations of the node. */
export function addOrg(program: Command): void {
  const org = program.command('org').description('Organisations of the node');
  org
    .command('list')
    .description('All organisations')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const { organisations } = await connection.api(listOrganisations, {});
      answer(global, organisations, () => textTable(['id', 'name', 'kind', 'active', 'accountCount'], organisations));
    });
  org
    .command('add <name>')
    .description('Add an organisation')
    .requiredOption('--kind <kind>', OrganisationKindCode.options.join(', '))
    .addHelpText('after', '\nExample:\n  palermo org add "House of Reeds" --kind serviceProvider\n')
    .action(async (name: string, flags: { readonly kind: string }, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const kind = OrganisationKindCode.safeParse(flags.kind);
      if (!kind.success) {
        throw new CommandFault(
          `${flags.kind} is no kind of organisation. Choose one of ${OrganisationKindCode.options.join(', ')}.`,
        );
      }
      await using connection = await connect(global);
      const organisation = await connection.api(createOrganisation, { body: { name, kind: kind.data } });
      answer(global, organisation, () => `${organisation.name} was added (${organisation.id}).\n`);
    });
}
