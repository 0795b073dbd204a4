// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Finding } from './finding.ts';
import { moduleRanks } from './module-ranks.ts';

/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface LineRule {
  readonly name: string;
  readonly appliesTo: (path: string) => boolean;
  readonly pattern: RegExp;
  readonly explanation: string;
  /** The pattern looks at code alone, comments taken out, unless this says otherwise. */
  readonly readsComments?: true;
}

const isTest = (path: string): boolean => /\.(test|fixture)\.tsx?$/.test(path) || path.startsWith('test/');
const isProductOfNode = (path: string): boolean => path.startsWith('apps/node/src/') && !isTest(path);
const mayNameTables = (path: string): boolean =>
  /^apps\/node\/src\/modules\/[^/]+\/store[^/]*\.ts$/.test(path) ||
  /^apps\/node\/src\/modules\/[^/]+\/store\/[^/]+\.ts$/.test(path) ||
  /^apps\/node\/src\/platform\/(db|jobs)\//.test(path);

/** Rules that one line of one file can break. */
const lineRules: readonly LineRule[] = [
  {
    name: 'tables-in-stores-only',
    appliesTo: (path) => isProductOfNode(path) && !mayNameTables(path),
    pattern:
      /\bsql(<[^`]*>)?`|\bsql\.(raw|table|ref|id)\(|\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(/,
    explanation: "SQL belongs in the module's store.ts, or in platform/db.",
  },
  {
    name: 'http-status-in-platform-http-only',
    appliesTo: (path) => isProductOfNode(path) && !path.startsWith('apps/node/src/platform/http/'),
    pattern:
      /\.(status|code|writeHead)\(\s*[1-5]\d\d\b|\b(status|statusCode|httpStatus)\b['"]?\s*(:|=|===|!==|>=?|<=?)\s*[1-5]\d\d\b/,
    explanation: 'Throw an AppError with its code; platform/http picks the status.',
  },
  {
    name: 'evidence-has-no-clock-and-no-chance',
    appliesTo: (path) => path.startsWith('packages/evidence/src/') && !isTest(path),
    pattern:
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bcrypto\.(randomUUID|getRandomValues)\b/,
    explanation: 'Take the instant or the seeded generator as an argument.',
  },
  {
    name: 'no-unfinished-work',
    appliesTo: (path) => /\.(tsx?|mjs|sql|css)$/.test(path) && !path.startsWith('scripts/checks/'),
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    explanation: 'Finish it, or open an issue and say there what is missing.',
    readsComments: true,
  },
  {
    name: 'disables-have-reasons',
    appliesTo: (path) => /\.(tsx?|mjs)$/.test(path) && !path.startsWith('scripts/checks/'),
    pattern: /\b(oxlint|eslint)-disable(?!.*\s--\s+\S)|@ts-(ignore|nocheck)/,
    explanation: 'Write the reason after two dashes: `oxlint-disable-next-line rule -- reason`.',
    readsComments: true,
  },
  {
    name: 'no-skipped-tests',
    appliesTo: isTest,
    pattern: /\b(describe|it|test)\.(skip|only|todo)\b/,
    explanation: 'A test runs or goes; one that needs what is absent uses skipIf or runIf and says so.',
  },
];

/** The licence of a file: packages are Apache-2.0 so that others can use them, everything else AGPL. */
export function licenceOf(path: string): string {
  return path.startsWith('packages/') ? 'Apache-2.0' : 'AGPL-3.0-or-later';
}

/** Everything that one file breaks. Pure. */
export function checkSourceFile({ path, text }: SourceFile): Finding[] {
  const findings = checkHeader({ path, text });
  const rules = lineRules.filter((rule) => rule.appliesTo(path));
  if (rules.length === 0) return findings;
  const written = text.split('\n');
  const code = withoutComments(text).split('\n');
  for (const rule of rules) {
    const lines = rule.readsComments === true ? written : code;
    lines.forEach((line, index) => {
      if (rule.pattern.test(line)) {
        findings.push({ rule: rule.name, file: `${path}:${index + 1}`, explanation: rule.explanation });
      }
    });
  }
  return findings;
}

/** What the tree as a whole breaks: modules without a rank or without their rooms. Pure. */
export function checkTree(paths: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const known = new Set(moduleRanks.flat());
  const present = new Set(paths);
  const names = new Set(paths.map((path) => /^apps\/node\/src\/modules\/([^/]+)\//.exec(path)?.[1]));
  for (const name of names) {
    if (name === undefined) continue;
    const folder = `apps/node/src/modules/${name}`;
    if (!known.has(name)) {
      findings.push({
        rule: 'modules-have-ranks',
        file: folder,
        explanation: 'Give the module its place in scripts/checks/module-ranks.ts.',
      });
    }
    for (const room of ['README.md', 'index.ts']) {
      if (present.has(`${folder}/${room}`)) continue;
      findings.push({ rule: 'modules-have-rooms', file: folder, explanation: `The module has no ${room}.` });
    }
  }
  return findings;
}

function checkHeader({ path, text }: SourceFile): Finding[] {
  if (!/\.(tsx?|mjs|cjs|css|sql)$/.test(path)) return [];
  const lines = text.replace(/^#!.*\n/, '').split('\n', 2);
  const holder = 'SPDX-FileCopyrightText: 2026 The Palermo project contributors';
  const licence = `SPDX-License-Identifier: ${licenceOf(path)}`;
  const expected = commentsOf(path, [holder, licence]);
  if (lines[0] === expected[0] && lines[1] === expected[1]) return [];
  return [{ rule: 'spdx-header', file: `${path}:1`, explanation: `Begin with "${expected.join('" and "')}".` }];
}

function commentsOf(path: string, lines: readonly string[]): string[] {
  if (path.endsWith('.css')) return lines.map((line) => `/* ${line} */`);
  if (path.endsWith('.sql')) return lines.map((line) => `-- ${line}`);
  return lines.map((line) => `// ${line}`);
}

/**
 * The text with `//` and block comments blanked, line numbers kept. Strings are stepped over, so that an address in one
 * is no comment; a regular expression that holds a quote may hide the rest of its line, which costs a missed breach on
 * that line and never a false one.
 */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (found) =>
    found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found,
  );
}
