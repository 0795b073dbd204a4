// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { statfs } from 'node:fs/promises';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirLayout, readAnnouncedAddress } from '@palermo/node';
import type { Command } from 'commander';
import { dataDirOption, type GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';

interface Finding {
  readonly check: string;
  readonly good: boolean;
  readonly detail: string;
}

const freeBytesMin = 2_000_000_000;

/** `palermo doctor`: what an operator looks at first. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('Check this installation and say what to mend; the exit code is 1 when something must be')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const findings = await examine(dataDirOption(global));
      if (findings.some(({ good }) => !good)) process.exitCode = 1;
      answer(global, findings, () =>
        findings.map(({ check, good, detail }) => `${good ? 'good' : 'MEND'}  ${check}: ${detail}\n`).join(''),
      );
    });
}

async function examine(dataDir: string): Promise<Finding[]> {
  const layout = dataDirLayout(dataDir);
  const { bavail, bsize } = await statfs(join(import.meta.dirname));
  const free = bavail * bsize;
  return [
    { check: 'Node', good: process.version.startsWith('v24.'), detail: process.version },
    {
      check: 'Free disk',
      good: free >= freeBytesMin,
      detail: `${Math.round(free / 1e9)} GB free${free < freeBytesMin ? '; make room before the database stops' : ''}`,
    },
    await examineKeys(layout.keys),
    await examineNode(await readAnnouncedAddress(layout)),
    {
      check: 'Web application',
      good: await exists(join(import.meta.dirname, '../../../web/dist/index.html')),
      detail: 'built by npm start',
    },
  ];
}

async function examineKeys(folder: string): Promise<Finding> {
  const check = 'Keys';
  const found = await stat(join(folder, 'node.key')).catch(() => undefined);
  if (!found) return { check, good: true, detail: 'none yet; they are made when the node first starts' };
  const open = (found.mode & 0o077) !== 0;
  return { check, good: !open, detail: open ? `${folder}/node.key can be read by others: chmod 600` : 'readable by the node alone' };
}

async function examineNode(address: string | undefined): Promise<Finding> {
  const check = 'Node';
  if (address === undefined) return { check, good: true, detail: 'not running' };
  const ready = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(3000) }).then(
    ({ ok }) => ok,
    () => false,
  );
  return { check, good: ready, detail: ready ? `running at ${address}` : `announced at ${address} but does not answer; start it again` };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
