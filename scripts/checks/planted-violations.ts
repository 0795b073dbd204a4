// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { boundaryRules } from './boundary-rules.ts';
import { checkBoundaries } from './boundaries.ts';
import type { Finding } from './finding.ts';
import { listSourceFiles } from './list-source-files.ts';
import { boundaryViolations, lintViolations, packagesOfTree, soundTree, sourceViolations } from './planted-tree.ts';
import type { PlantedViolation } from './planted-tree.ts';
import { checkSourceFile, checkTree, licenceOf } from './source-rules.ts';

/**
 * Proves that each rule of the checks bites: plants one violation of each in a small tree, runs the checker over it, and
 * compares what it reports with what was planted. More, less or other than that fails.
 */
const projectRoot = resolve(import.meta.dirname, '../..');

function headerOf(path: string): string {
  return `// SPDX-FileCopyrightText: 2026 The Palermo project contributors\n// SPDX-License-Identifier: ${licenceOf(path)}\n`;
}

function write(root: string, path: string, content: string): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function plant(root: string, violations: readonly PlantedViolation[]): void {
  for (const [path, text] of Object.entries(soundTree)) {
    write(root, path, /\.tsx?$/.test(path) ? headerOf(path) + text : text);
  }
  for (const { files, bareFiles = {} } of violations) {
    for (const [path, text] of Object.entries(files)) write(root, path, headerOf(path) + text);
    for (const [path, text] of Object.entries(bareFiles)) write(root, path, text);
  }
  for (const [name, target] of Object.entries(packagesOfTree)) {
    const link = join(root, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target.startsWith('.') ? join(root, target) : join(projectRoot, target), link);
  }
}

function lint(root: string): Finding[] {
  const oxlint = join(projectRoot, 'node_modules/oxlint/bin/oxlint');
  const configuration = join(projectRoot, '.oxlintrc.json');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, '-c', configuration, '-f', 'json', 'apps', 'packages'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const answer: unknown = stdout.startsWith('{') ? JSON.parse(stdout) : undefined;
  if (typeof answer !== 'object' || answer === null || !('diagnostics' in answer)) {
    throw new Error(`The linter gave no answer: ${stdout}${stderr}`);
  }
  const diagnostics = answer.diagnostics as { code: string; filename: string; message: string }[];
  return diagnostics.map(({ code, filename, message }) => ({ rule: code, file: filename, explanation: message }));
}

/** Plants the violations, runs the checker and lists every difference between planted and reported. */
async function differences(
  violations: readonly PlantedViolation[],
  check: (root: string) => Finding[] | Promise<Finding[]>,
): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'palermo-planted-'));
  try {
    plant(root, violations);
    const reported = new Set((await check(root)).map(({ rule, file }) => `${rule} in ${file.replace(/:\d+$/, '')}`));
    const planted = new Set(violations.map(({ rule, blamed }) => `${rule} in ${blamed}`));
    return [
      ...[...planted].filter((one) => !reported.has(one)).map((one) => `planted and not reported: ${one}`),
      ...[...reported].filter((one) => !planted.has(one)).map((one) => `reported and not planted: ${one}`),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function checkSources(root: string): Finding[] {
  const files = listSourceFiles(root);
  return [...files.flatMap(checkSourceFile), ...checkTree(files.map(({ path }) => path))];
}

function unproved(rules: readonly string[], violations: readonly PlantedViolation[]): string[] {
  const proved = new Set(violations.map(({ rule }) => rule));
  return rules.filter((rule) => !proved.has(rule)).map((rule) => `no violation is planted for the rule ${rule}`);
}

const failures = [
  ...unproved(
    boundaryRules.map(({ name }) => name ?? 'without a name'),
    boundaryViolations,
  ),
  ...(await differences([], checkBoundaries)),
  ...(await differences(boundaryViolations, checkBoundaries)),
  ...(await differences([], checkSources)),
  ...(await differences(sourceViolations, checkSources)),
  ...(await differences(lintViolations, lint)),
];
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
const count = boundaryViolations.length + sourceViolations.length + lintViolations.length;
console.log(
  `planted violations: ${count} planted, ${failures.length === 0 ? 'each reported, nothing else' : 'see above'}`,
);
