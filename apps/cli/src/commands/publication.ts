// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import {
  createPublication,
  downloadPublication,
  getPrivacyLedger,
  getPublication,
  listPublications,
  proposePublication,
  PublicationChoice,
  PublicationId,
  PublicationModeCode,
  releasePublication,
  settlePrivacyLedger,
  VintageId,
  withdrawPublication,
  type Client,
  type PublicationView,
} from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { downloadBytes } from '../download-bytes.ts';
import { answer, textTable } from '../output.ts';
import { showProgress } from '../progress.ts';
import { describeComparison, describeLedger } from '../publication-tables.ts';
import { readArgument, readNumberFlag } from '../read-flags.ts';
import { withConnection } from '../with-connection.ts';

/** `palermo publication …`: standard records of the node made fit to leave it, by two people. */
export function addPublication(program: Command): void {
  const group = program
    .command('publication')
    .description('Choose, propose and release publications of the standard records of a node')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo publication create --title "Victims 2025" --from 2025 --to 2025 --columns sex,majority,exploitationForm\n  palermo publication compare ID\n  palermo publication propose ID --mode dp-synthetic\n  palermo publication approve ID --as supervisor@example.org\n  palermo publication download ID -o victims-2025.zip\n',
    );
  addReading(group);
  addWriting(group);
  addLedger(group);
}

function idOf(written: string): PublicationId {
  return readArgument(PublicationId, written, `${written} is no id of a publication. See palermo publication list.`);
}

/** Asks again until the node has done its work; throws with its reason when it could not. */
async function untilDone(api: Client, publicationId: PublicationId): Promise<PublicationView> {
  const progress = showProgress();
  for (;;) {
    const view = await api(getPublication, { params: { publicationId } });
    if (view.state !== 'comparing' && view.state !== 'making') {
      progress.done();
      if (view.failure) throw new CommandFault(`${view.failure.detail} ${view.failure.todo}`);
      return view;
    }
    progress.step(view.state === 'making' ? 'Making the package' : 'Comparing the ways to publish');
    if (view.job && view.job.total > 0) progress.count(view.job.done, view.job.total);
    await wait(1000);
  }
}

function addReading(group: Command): void {
  group
    .command('list')
    .description('Publications and where they stand')
    .action((_flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const { publications } = await api(listPublications, {});
        const rows = publications.map(({ title, years, mode, state, id }) => ({
          title,
          years: `${years.from}-${years.to}`,
          mode: mode ?? '',
          state,
          id,
        }));
        answer(global, publications, () =>
          rows.length === 0
            ? 'Nothing was published yet. Begin with palermo publication create.\n'
            : textTable(['title', 'years', 'mode', 'state', 'id'], rows),
        );
      }),
    );
  group
    .command('compare <id>')
    .description('How the ways to publish compare with the real records; for analysts, and never to be published')
    .action((id: string, _flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const { comparison } = await untilDone(api, idOf(id));
        if (!comparison) throw new CommandFault('The ways to publish were not compared for this account.');
        answer(global, comparison, () => describeComparison(comparison));
      }),
    );
  group
    .command('download <id>')
    .description('Write the data package: the released one, or the proposed one for who decides on it')
    .requiredOption('-o, --output <file>', 'where to write it')
    .action((id: string, flags: { readonly output: string }, command: Command) =>
      withConnection(command, async (connection, global) => {
        const bytes = await downloadBytes(connection, downloadPublication, { params: { publicationId: idOf(id) } });
        await writeFile(flags.output, bytes, { mode: 0o600 });
        answer(global, { file: flags.output, bytes: bytes.length }, () => `Wrote ${flags.output}.\n`);
      }),
    );
}

interface ChoiceFlags {
  readonly title: string;
  readonly columns: string;
  readonly from: string;
  readonly to: string;
  readonly people: string;
  readonly only: readonly string[];
  readonly vintage?: string;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `sex=female,male`. */
function filterOf(written: string): { column: string; codes: string[] } {
  const split = written.indexOf('=');
  if (split < 1) throw new CommandFault(`${written} is no filter. Write column=code,code.`);
  return { column: written.slice(0, split), codes: written.slice(split + 1).split(',') };
}

function addWriting(group: Command): void {
  group
    .command('create')
    .description('Choose what to publish of whom, and compare the ways to do it')
    .requiredOption('--title <text>', 'as others will cite it')
    .requiredOption('--columns <names>', 'what is said of each person, for instance sex,majority,exploitationForm')
    .requiredOption('--from <year>', 'first year of registration')
    .requiredOption('--to <year>', 'last year of registration')
    .option('--people <who>', 'detected (presumed and confirmed victims) or confirmed', 'detected')
    .option('--only <column=codes>', 'only people with one of the codes; may be repeated', collect, [])
    .option('--vintage <id>', 'the records as they stood when this vintage was closed; closed now by default')
    .action((flags: ChoiceFlags, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const { title, columns, from, to, people, only } = flags;
        const written = {
          title,
          columns: columns.split(','),
          years: { from: Number(from), to: Number(to) },
          people,
          where: only.map(filterOf),
        };
        const choice = readArgument(
          PublicationChoice,
          written,
          'A column, a year or a filter is not one of those that can be published.',
        );
        const vintage =
          flags.vintage === undefined
            ? {}
            : { vintageId: readArgument(VintageId, flags.vintage, 'That is no id of a vintage.') };
        const { id } = await api(createPublication, { body: { choice, ...vintage } });
        const { comparison } = await untilDone(api, id);
        answer(global, { id, comparison }, () => `Begun: ${id}\n${comparison ? describeComparison(comparison) : ''}`);
      }),
    );
  addProposal(group);
}

/** Proposal, and what a second person makes of it. */
function addProposal(group: Command): void {
  group
    .command('propose <id>')
    .description('Choose a way, spend its privacy, and have the package made that a second person releases')
    .requiredOption('--mode <mode>', PublicationModeCode.options.join(', '))
    .option('--epsilon <e>', "privacy to spend (default: the country's)")
    .action((id: string, flags: { readonly mode: string; readonly epsilon?: string }, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const words = `The mode is one of ${PublicationModeCode.options.join(', ')}.`;
        const mode = readArgument(PublicationModeCode, flags.mode, words);
        const settings =
          flags.epsilon === undefined
            ? {}
            : { settings: { epsilon: readNumberFlag('--epsilon', flags.epsilon, { above: 0, to: 20 }) } };
        const publicationId = idOf(id);
        await api(proposePublication, { params: { publicationId }, body: { mode, ...settings } });
        const { proposal } = await untilDone(api, publicationId);
        answer(global, proposal, () => `Proposed. ${proposal?.guarantee ?? ''}\n`);
      }),
    );
  const moves = [
    ['approve', 'Release what somebody else proposed', 'Released', releasePublication],
    [
      'withdraw',
      'Take a proposal back, or send it back; privacy that was spent stays spent',
      'Compared',
      withdrawPublication,
    ],
  ] as const;
  for (const [name, description, done, endpoint] of moves) {
    group
      .command(`${name} <id>`)
      .description(description)
      .action((id: string, _flags: object, command: Command) =>
        withConnection(command, async ({ api }, global) => {
          const { state } = await api(endpoint, { params: { publicationId: idOf(id) } });
          answer(global, { id, state }, () => `${done}.\n`);
        }),
      );
  }
}

function addLedger(group: Command): void {
  group
    .command('ledger')
    .description('What the people of each year have spent on privacy, and what is left')
    .action((_flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const ledger = await api(getPrivacyLedger, {});
        answer(global, ledger, () => describeLedger(ledger));
      }),
    );
  group
    .command('settle-ledger <statement>')
    .description('After a restore: declare that nothing was spent that the ledger does not know')
    .action((statement: string, _flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const ledger = await api(settlePrivacyLedger, { body: { statement } });
        answer(global, ledger, () => describeLedger(ledger));
      }),
    );
}
