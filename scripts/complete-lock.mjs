// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `node scripts/complete-lock.mjs [--check]`: run after every change of dependencies.
 *
 * npm leaves out of package-lock.json the optional packages of other platforms that a registry does not serve, and `npm ci`
 * then refuses that lock. Each missing one is named here with its platform, so that npm passes over it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './lib/paths.mjs';
import { Refusal, runMain } from './lib/processes.mjs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

await runMain(async () => {
  const file = join(projectRoot, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = findMissing(lock.packages);
  if (missing.length === 0) return;
  if (process.argv.includes('--check')) {
    throw new Refusal(
      `package-lock.json lacks ${missing.length} optional packages of other platforms (${missing[0].path} first), and npm ci will refuse it. Run: node scripts/complete-lock.mjs`,
    );
  }
  for (const { path, entry } of missing) lock.packages[path] = entry;
  const entries = Object.entries(lock.packages);
  entries.sort(([one], [other]) => one.localeCompare(other, 'en'));
  lock.packages = Object.fromEntries(entries);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`Named ${missing.length} optional packages of other platforms.\n`);
});

function findMissing(packages) {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .map(([name, version]) => ({ path: `node_modules/${name}`, name, version }))
      .filter(({ path }) => packages[path] === undefined)
      .map(({ path, name, version }) => ({ path, entry: describe(name, version, dev) })),
  );
}

function describe(name, version, dev) {
  const words = name.split('/').at(-1).split(/[-_.]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.some((word) => word === processor || word === `${processor}32`));
  if (os === undefined && cpu === undefined) {
    throw new Refusal(
      `The optional package ${name}@${version} is not in package-lock.json and its name tells no platform.`,
    );
  }
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    optional: true,
    ...(os && { os: [os] }),
  };
}
