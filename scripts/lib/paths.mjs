// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, whatever folder the command was called from. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Folder of what can be made again at any time; ignored by git. */
export const cacheDir = join(projectRoot, '.cache');

/** The package of npm that brings the pinned Node for this machine. */
export const nodePackage = `node-${process.platform}-${process.arch}`;

/** The pinned Node inside a node_modules folder. @param {string} modules */
export function pinnedNodeIn(modules) {
  return join(modules, nodePackage, 'bin', 'node');
}

export const pinnedNode = pinnedNodeIn(join(projectRoot, 'node_modules'));

/** A file of the checkout, parsed. @param {string} name */
export function readProjectJson(name) {
  return JSON.parse(readFileSync(join(projectRoot, name), 'utf8'));
}
