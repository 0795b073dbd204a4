// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** `npm run check`: everything that is checked without running the product. `npm run check -- lint types` runs those named. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { cacheDir, projectRoot } from './lib/paths.mjs';
import { capture, Refusal, runMain } from './lib/processes.mjs';

/** Name, program of node_modules/.bin, arguments. */
const checks = [
  ['types', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['types-web', 'tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'],
  ['lint', 'oxlint'],
  ['format', 'oxfmt', '--check', '.'],
  ['boundaries', 'node', 'scripts/checks/boundaries.ts'],
  ['source-rules', 'node', 'scripts/checks/sources.ts'],
  ['planted-violations', 'node', 'scripts/checks/planted-violations.ts'],
  ['dead-code', 'knip'],
  ['lock', 'node', 'scripts/complete-lock.mjs', '--check'],
];
const atOnce = 2;

await runMain(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !checks.some(([known]) => known === name));
  if (unknown !== undefined) {
    throw new Refusal(`There is no check "${unknown}". There are: ${checks.map(([name]) => name).join(', ')}.`);
  }
  await ensureInstalled();
  const waiting = checks.filter(([name]) => asked.length === 0 || asked.includes(name));
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) results.push(await run(check));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return summarise(results);
});

async function run([name, program, ...args]) {
  const bin = join(projectRoot, 'node_modules', '.bin');
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), NO_COLOR: '1' };
  const started = performance.now();
  const { code, output } = await capture(join(bin, program), args, { cwd: projectRoot, env });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`\n${output.trim()}\n\n`);
  return { name, passed: code === 0 };
}

function summarise(results) {
  const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(join(cacheDir, 'check-results.json'), JSON.stringify(results));
  const verdict =
    failed.length === 0 ? 'all checks passed' : `${failed.length} of ${results.length} failed: ${failed.join(', ')}`;
  process.stdout.write(`\n${verdict}\n`);
  return failed.length === 0 ? 0 : 1;
}
