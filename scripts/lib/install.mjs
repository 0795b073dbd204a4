// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheDir, nodePackage, pinnedNode, pinnedNodeIn, projectRoot, readProjectJson } from './paths.mjs';
import { capture, Refusal } from './processes.mjs';
import { step } from './progress.mjs';

const stampFile = join(projectRoot, 'node_modules', '.palermo-lock');
const lockFile = join(projectRoot, 'package-lock.json');
const runtimeDir = join(cacheDir, 'runtime');
const pinnedMajor = 24;
const outputLinesShown = 15;

/**
 * Brings node_modules to what package-lock.json says, if it is not there already, without running any package's own scripts.
 *
 * @returns {Promise<string>} the pinned Node
 */
export async function ensureInstalled() {
  checkMachine();
  const wanted = lockStamp();
  if (!isInstalled(wanted)) {
    await alone(async () => {
      // Whoever installed meanwhile did it for this process too.
      if (!isInstalled(wanted)) await install(wanted);
    });
  }
  // The launcher compares ages, which is quicker than reading: the stamp must be younger than the lock it answers for.
  const now = new Date();
  if (isInstalled(wanted)) utimesSync(stampFile, now, now);
  return pinnedNode;
}

async function install(wanted) {
  const runtime = await findRuntimeForNpm();
  await step('Installing the locked packages', () => runNpm(runtime, ['ci', '--include=dev'], projectRoot));
  if (!existsSync(pinnedNode)) {
    throw new Refusal(
      `The package ${nodePackage} was not installed, so there is no Node ${pinnedMajor} to run with. Check that npm is not told to omit optional packages (npm config get omit), then try again.`,
    );
  }
  writeFileSync(stampFile, wanted);
  rmSync(runtimeDir, { recursive: true, force: true });
}

/** Runs work while no other process of this checkout does: two installations at once would undo each other. */
async function alone(work) {
  mkdirSync(cacheDir, { recursive: true });
  const holder = join(cacheDir, 'installing');
  for (;;) {
    try {
      writeFileSync(holder, String(process.pid), { flag: 'wx' });
      break;
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
    }
    if (isGone(holder)) rmSync(holder, { force: true });
    else await step('Waiting for another installation in this folder', () => sleep(1000));
  }
  try {
    await work();
  } finally {
    rmSync(holder, { force: true });
  }
}

/** True when the process that holds the file has ended without taking it away. */
function isGone(holder) {
  try {
    process.kill(Number(readFileSync(holder, 'utf8')), 0);
    return false;
  } catch (fault) {
    return fault.code === 'ESRCH';
  }
}

function isInstalled(wanted) {
  return existsSync(pinnedNode) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
}

function lockStamp() {
  const digest = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${digest} ${process.platform} ${process.arch}\n`;
}

function checkMachine() {
  if (Number(process.versions.node.split('.')[0]) < 18) {
    throw new Refusal(
      `Palermo is installed with Node 18 or later; this is ${process.version}. Install a newer Node from https://nodejs.org.`,
    );
  }
  const locked = readProjectJson('package-lock.json').packages[`node_modules/${nodePackage}`];
  if (locked === undefined) {
    throw new Refusal(
      `Palermo runs on Linux, x64 or arm64; this is ${process.platform} ${process.arch}. A container (Containerfile) or a virtual machine will do.`,
    );
  }
  if (process.report?.getReport().header.glibcVersionRuntime === undefined) {
    throw new Refusal(
      'Palermo needs a Linux with glibc (Debian, Ubuntu, Fedora and most others); this one has another C library.',
    );
  }
}

/**
 * The Node that npm runs under. npm leaves out optional packages that name a newer Node, and the build's own programs are such
 * packages, so an older machine first fetches the pinned Node alone, checked against the same lock.
 */
async function findRuntimeForNpm() {
  if (Number(process.versions.node.split('.')[0]) >= pinnedMajor) return process.execPath;
  const folder = runtimeDir;
  const runtime = pinnedNodeIn(join(folder, 'node_modules'));
  const lock = readProjectJson('package-lock.json');
  const entry = lock.packages[`node_modules/${nodePackage}`];
  const manifest = { name: 'palermo-runtime', private: true, optionalDependencies: { [nodePackage]: entry.version } };
  const ownLock = JSON.stringify({
    name: manifest.name,
    lockfileVersion: lock.lockfileVersion,
    requires: true,
    packages: { '': manifest, [`node_modules/${nodePackage}`]: entry },
  });
  const ownLockFile = join(folder, 'package-lock.json');
  if (existsSync(runtime) && existsSync(ownLockFile) && readFileSync(ownLockFile, 'utf8') === ownLock) return runtime;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(ownLockFile, ownLock);
  await step(`Fetching Node ${entry.version}`, () => runNpm(process.execPath, ['ci'], folder));
  if (!existsSync(runtime))
    throw new Refusal(`npm did not bring ${nodePackage}. Check that it is not told to omit optional packages.`);
  return runtime;
}

async function runNpm(node, args, cwd) {
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
  const flags = ['--ignore-scripts', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await capture(node, [findNpm(), ...args, ...flags], { cwd, env });
  if (code === 0) return;
  const said = output.split('\n').filter((line) => !/^(npm error)?\s*$/.test(line));
  const shown = said.slice(0, outputLinesShown).join('\n');
  throw new Refusal(
    `npm could not install the packages (npm ${args[0]} ended with ${code}):\n\n${shown}\n\nCheck the network or the proxy (npm config get registry, npm ping) and the free space, then run the same command again.`,
  );
}

/** npm's own program: the one that runs this script, else the one beside this Node, else the first on the path. */
function findNpm() {
  const besideNode = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const candidates = [process.env.npm_execpath, besideNode, ...onPath].filter((path) => path && existsSync(path));
  const found = candidates.map((path) => realpathSync(path)).find((path) => path.endsWith('npm-cli.js'));
  if (found !== undefined) return found;
  throw new Refusal(
    'npm was not found. Install Node with npm (18 or later) from https://nodejs.org or your distribution.',
  );
}
