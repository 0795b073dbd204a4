// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `npm run bench -- [--size 100000,1000000] [--only cases|figures|coordination|accountability]`: times at generated sizes, as JSON on standard output and a table on standard
 * error. `npm run bench -- evidence`: what the library of evidence reaches on the published files. Generated data folders are kept under `.cache/bench`; the first run at a size makes them.
 */
import { parseArgs } from 'node:util';
import { benchAccountability } from './accountability.ts';
import { benchBesideR } from './beside-r.ts';
import { benchCases } from './cases.ts';
import { benchCoordination } from './coordination.ts';
import { benchEncoded } from './encoded.ts';
import { benchEstimation } from './estimation.ts';
import { benchFigures } from './figures.ts';
import type { Timing } from './lib/measure.ts';
import { benchLinkage } from './linkage.ts';
import { benchNamePairs, benchNames } from './names.ts';
import { benchPublication } from './publication.ts';
import { benchTracing } from './tracing.ts';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '100000,1000000' }, only: { type: 'string', default: 'cases,figures' } },
});
const parts = flags.only.split(',');
const sizes = flags.size.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0))
  throw new Error('Sizes are whole numbers, for instance 100000.');

const results: object[] = [];
if (positionals.includes('evidence')) {
  const evidence =
    flags.only === 'cases,figures'
      ? ['estimation', 'r', 'publication', 'linkage', 'names', 'encoded', 'tracing']
      : parts;
  if (evidence.includes('estimation')) results.push(showEstimation());
  if (evidence.includes('r')) results.push(showBesideR());
  if (evidence.includes('publication')) results.push(await showPublication());
  if (evidence.includes('linkage')) results.push(await showLinkage(sizes.at(-1) ?? 1_000_000));
  if (evidence.includes('names')) results.push(await showNames());
  if (evidence.includes('encoded')) results.push(await showEncoded());
  if (evidence.includes('tracing')) results.push(showTracing());
} else if (parts.includes('accountability')) results.push(...(await showAccountability()));
else
  for (const size of sizes) {
    if (parts.includes('cases')) results.push(await showCases(size));
    if (parts.includes('figures')) results.push(await showFigures(size));
    if (parts.includes('coordination')) results.push(await showCoordination(size));
  }
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);

async function showAccountability(): Promise<object[]> {
  const scenarios = await benchAccountability();
  for (const { scenario, timings } of scenarios) {
    process.stderr.write(`\n${scenario}\n`);
    for (const { name, runs, p50, p95, max } of timings) {
      process.stderr.write(
        `${name.padEnd(56)}${[runs, p50, p95, max].map((each) => String(each).padStart(10)).join('')}\n`,
      );
    }
  }
  return scenarios;
}

function showEstimation(): object {
  process.stderr.write('\nEstimating the undetected: beside published figures and the outputs of R\n');
  return benchEstimation(({ what, target, reached, seconds }) => {
    process.stderr.write(`${what.padEnd(46)}${target.padEnd(40)}${reached.padEnd(48)}${seconds} s\n`);
  });
}

function showBesideR(): object {
  process.stderr.write('\nBeside R: processor time of the middle of three runs in turns\n');
  return benchBesideR(({ what, beside, ours, theirs, agreement = '' }) => {
    const times =
      ours === undefined || theirs === undefined
        ? ''
        : `${ours.toFixed(3)} s beside ${theirs.toFixed(3)} s, ${(theirs / ours).toFixed(1)} ×`;
    process.stderr.write(`${what.padEnd(46)}${beside.padEnd(34)}${times.padEnd(40)}${agreement}\n`);
  });
}

async function showPublication(): Promise<object> {
  process.stderr.write('\nSafe publication: mean error of counts by length, suppressed, fabricated\n');
  return benchPublication(({ what, target, reached, seconds, memoryMegabytes }) => {
    process.stderr.write(
      `${what.padEnd(46)}${target.padEnd(28)}${reached.padEnd(48)}${seconds} s, ${memoryMegabytes} MB\n`,
    );
  });
}

async function showLinkage(size: number): Promise<object> {
  process.stderr.write(
    '\nFinding the same person twice: pairs of one person found, thresholds chosen without labels\n',
  );
  return benchLinkage(size, ({ what, target, reached, seconds, memoryMegabytes }) => {
    process.stderr.write(
      `${what.padEnd(46)}${target.padEnd(28)}${reached.padEnd(48)}${seconds} s, ${memoryMegabytes} MB\n`,
    );
  });
}

async function showNames(): Promise<object> {
  process.stderr.write('\nNames across scripts: first among 1,000 unseen names, and F1 on pairs of names\n');
  const scripts = benchNames(({ script, fromNative, fromLatin, target, anchor }) => {
    process.stderr.write(
      `${script.padEnd(46)}${`${target} (prototype ${anchor})`.padEnd(28)}${fromNative} from native, ${fromLatin} from Latin\n`,
    );
  });
  const pairs = await benchNamePairs();
  for (const { what, pairs: count, target, f1 } of pairs) {
    process.stderr.write(
      `${`half of a bench, ${what}, ${count} pairs`.padEnd(46)}${String(target ?? 'no goal').padEnd(28)}F1 ${f1.toFixed(3)}\n`,
    );
  }
  return { scripts, pairs };
}

async function showEncoded(): Promise<object> {
  process.stderr.write('\nCounting across agencies: lists without names, thresholds chosen without labels\n');
  return benchEncoded(({ what, target, reached }) => {
    process.stderr.write(`${what.padEnd(58)}${target.padEnd(30)}${reached}\n`);
  });
}

function showTracing(): object {
  process.stderr.write('\nTracing family: persons on record among the first twenty, goal 0.95 and above the rules\n');
  return benchTracing({ records: 3000, searches: 300 }, (row) => {
    const { what, recall, first, rulesRecall, rulesFirst, promised, kept, falseHopes, seconds } = row;
    process.stderr.write(
      `${what.padEnd(46)}${recall} (by rules ${rulesRecall}), first ${first} (${rulesFirst}), promised ${promised}, kept ${kept}, false hopes ${falseHopes}, ${seconds} s\n`,
    );
  });
}

async function showCases(size: number): Promise<object> {
  const result = await benchCases(size);
  const { timings } = result as { readonly timings: readonly Timing[] };
  process.stderr.write(`\n${size} cases: p50 and p95 in milliseconds\n`);
  for (const { name, p50, p95 } of timings) {
    process.stderr.write(`${name.padEnd(56)}${String(p50).padStart(9)}${String(p95).padStart(9)}\n`);
  }
  return result;
}

async function showCoordination(size: number): Promise<object> {
  const result = await benchCoordination(size);
  for (const { users, thinkSeconds, actsPerSecond, processorMsOfAct, timings, refusals, faults } of result.runs) {
    process.stderr.write(
      `\n${size} cases, ${users} users at once, pauses of ${thinkSeconds} s in the mean: ${actsPerSecond} acts a second, ${processorMsOfAct} ms of processor time each, ` +
        `refused ${JSON.stringify(refusals)}, faults ${faults.length}\n`,
    );
    for (const { name, runs, p50, p95, max } of timings) {
      process.stderr.write(
        `${name.padEnd(56)}${[runs, p50, p95, max].map((each) => String(each).padStart(10)).join('')}\n`,
      );
    }
    for (const fault of faults) process.stderr.write(`${fault}\n`);
  }
  return result;
}

async function showFigures(size: number): Promise<object> {
  const result = await benchFigures(size);
  process.stderr.write(
    `\n${size} standard records, in memory after ${result.loadSeconds} s: p50 and p95 in milliseconds\n`,
  );
  const line = (cells: readonly (string | number)[]): string =>
    `${String(cells[0]).padEnd(14)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(10))
      .join('')}\n`;
  process.stderr.write(
    line(['dashboard', 'calls', 'refused', 'kept p50', 'p95', 'new p50', 'p95', 'SQL p50', 'ratio']),
  );
  for (const { dashboard, calls, refused, kept, changed, plain, ratio } of result.dashboards) {
    process.stderr.write(
      line([dashboard, calls, refused, kept.p50, kept.p95, changed.p50, changed.p95, plain.p50, ratio]),
    );
  }
  for (const { name, p50, p95 } of result.visible) process.stderr.write(`${name}: ${p50}, ${p95}\n`);
  return result;
}
