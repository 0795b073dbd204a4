// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheDir, projectRoot } from './paths.mjs';
import { capture, Refusal } from './processes.mjs';
import { step } from './progress.mjs';

const installedPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const packageDir = join(projectRoot, 'node_modules', '@sparticuz', 'chromium');

/**
 * The browser for tests: `PALERMO_CHROMIUM`, else the machine's own, else the one that npm brings, unpacked once.
 *
 * @param {string} node the pinned Node
 * @returns {Promise<string>} a program that starts it
 */
export async function ensureChromium(node) {
  const found = [process.env.PALERMO_CHROMIUM, ...installedPlaces].find((path) => path && existsSync(path));
  if (found !== undefined) return found;
  if (!existsSync(packageDir)) {
    throw new Refusal(
      'The browser tests need Chromium, and this machine has none. Install it (apt-get install chromium), or name it in PALERMO_CHROMIUM.',
    );
  }
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const folder = join(cacheDir, `chromium-${version}`);
  if (!existsSync(folder)) await step('Unpacking Chromium', () => unpack(node, folder));
  return join(folder, 'start');
}

/** Unpacks into a sibling and renames, so that an interruption leaves no half browser. */
async function unpack(node, folder) {
  const temporary = `${folder}.new-${process.pid}`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  const module = JSON.stringify(pathToFileURL(join(packageDir, 'build', 'index.js')).href);
  const libraries = JSON.stringify(join(packageDir, 'bin', 'al2023.tar.br'));
  const program = `const chromium = await import(${module}); await chromium.default.executablePath(); await chromium.inflate(${libraries});`;
  const env = { ...process.env, TMPDIR: temporary };
  const { code, output } = await capture(node, ['--input-type=module', '--eval', program], { env });
  if (code !== 0) throw new Refusal(`The Chromium that npm brings cannot be unpacked:\n\n${output.trim()}`);
  await writeFile(join(temporary, 'fonts.conf'), fontConfiguration(folder));
  await writeFile(join(temporary, 'start'), launcher);
  await chmod(join(temporary, 'start'), 0o755);
  await rename(temporary, folder);
}

// Without a font that it can find, this Chromium ends at the first letter.
const fontConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

const launcher = `#!/bin/sh
here=$(dirname "$0")
LD_LIBRARY_PATH=$here/al2023/lib FONTCONFIG_FILE=$here/fonts.conf exec "$here/chromium" "$@"
`;
