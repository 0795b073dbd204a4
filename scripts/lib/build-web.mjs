// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './paths.mjs';
import { capture, Refusal } from './processes.mjs';
import { step } from './progress.mjs';

const webDir = join(projectRoot, 'apps', 'web');
const stampFile = join(webDir, 'dist', '.palermo-sources');
const notSources = new Set(['dist', 'node_modules', '.vite']);

/**
 * Builds the web app if what it is made of has changed since the last build.
 *
 * @param {string} node the pinned Node
 */
export async function ensureWebBuilt(node) {
  const wanted = hashSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  await step('Building the web app', async () => {
    const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', webDir, '--logLevel', 'warn'];
    const { code, output } = await capture(node, args, {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    });
    if (code !== 0) throw new Refusal(`The web app does not build:\n\n${output.trim()}`);
  });
  writeFileSync(stampFile, wanted);
}

/** A digest over the content of everything the web app is made of, tests aside. */
function hashSources() {
  const hash = createHash('sha256');
  const packages = join(projectRoot, 'packages');
  const files = [
    join(projectRoot, 'package-lock.json'),
    ...listFiles(webDir),
    ...readdirSync(packages).flatMap((name) => listFiles(join(packages, name))),
  ];
  for (const file of files)
    hash
      .update(`${relative(projectRoot, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return `${hash.digest('hex')}\n`;
}

function listFiles(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries
    .filter(({ name }) => !notSources.has(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]));
}
