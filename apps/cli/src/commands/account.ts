// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  Email,
  inviteAccount,
  listAccounts,
  listOrganisations,
  RoleCode,
  type OrganisationId,
} from '@palermo/contract';
import { dataDirLayout, writeTerminalAccount } from '@palermo/node';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect, type Connection } from '../connection.ts';
import { dataDirOption, type GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';

/** `palermo account`: accounts and invitations. */
export function addAccount(program: Command): void {
  const account = program.command('account').description('Accounts and invitations');
  account
    .command('list')
    .description('Accounts of an organisation')
    .option('--org <id or name>', 'the organisation (default: that of the acting account)')
    .action(async (flags: { readonly org?: string }, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const organisationId = await findOrganisationId(connection, flags.org);
      const { accounts, invitations } = await connection.api(listAccounts, { params: { organisationId } });
      answer(global, { accounts, invitations }, () =>
        textTable(
          ['email', 'name', 'roles', 'active', 'second factor'],
          accounts.map(({ email, name, roles, active, secondFactor }) => ({
            email,
            name,
            roles: roles.join(', '),
            active,
            'second factor': secondFactor,
          })),
        ),
      );
    });
  account
    .command('invite <email>')
    .description('Invite a person; prints the link once, to be handed over safely')
    .requiredOption('--roles <roles>', RoleCode.options.join(', '))
    .option('--org <id or name>', 'the organisation (default: that of the acting account)')
    .action(async (email: string, flags: { readonly roles: string; readonly org?: string }, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const roles = RoleCode.array().safeParse(flags.roles.split(',').map((role) => role.trim()));
      if (!roles.success) throw new CommandFault(`Roles are ${RoleCode.options.join(', ')}, separated by commas.`);
      await using connection = await connect(global);
      const organisationId = await findOrganisationId(connection, flags.org);
      const invitation = await connection.api(inviteAccount, {
        params: { organisationId },
        body: { email, roles: roles.data },
      });
      const link = `${connection.origin}/invitation#${invitation.token}`;
      answer(
        global,
        { ...invitation, link },
        () => `Hand this link over safely; it works once, until ${invitation.expiresAt}:\n${link}\n`,
      );
    });
  account
    .command('use <email>')
    .description('Act as this account when no other is named with --as')
    .action(async (written: string, _flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const email = Email.parse(written);
      await using connection = await connect({ ...global, as: email });
      await writeTerminalAccount(dataDirLayout(dataDirOption(global)), email);
      answer(global, connection.session.account, () => `The command acts as ${email} from now on.\n`);
    });
}

async function findOrganisationId(connection: Connection, named: string | undefined): Promise<OrganisationId> {
  if (named === undefined) return connection.session.organisation.id;
  const { organisations } = await connection.api(listOrganisations, {});
  const found = organisations.find(({ id, name }) => id === named || name === named);
  if (!found) throw new CommandFault(`There is no organisation ${named}. See palermo org list.`);
  return found.id;
}
