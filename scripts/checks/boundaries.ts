// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ICruiseOptions } from 'dependency-cruiser';
import { boundaryRules } from './boundary-rules.ts';
import type { Finding } from './finding.ts';
import { report } from './finding.ts';

const projectRoot = resolve(import.meta.dirname, '../..');

/** dependency-cruiser reads TypeScript through a compiler of version 6 or older, which is installed as `typescript6`. */
function lendTypeScript6(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const asked = specifier === 'typescript' || specifier.startsWith('typescript/');
      const borrowed = asked && context.parentURL?.includes('/dependency-cruiser/') === true;
      return next(borrowed ? specifier.replace('typescript', 'typescript6') : specifier, context);
    },
  });
}

const cruisedFolders = ['packages', 'apps', 'bench', 'test', 'scripts'];

const cruiseOptions: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['^(apps|packages)/[^/]+/dist/', '^\\.palermo/'] },
  tsPreCompilationDeps: true,
  moduleSystems: ['es6'],
  combinedDependencies: true,
  skipAnalysisNotInRules: true,
};

const resolveOptions = {
  exportsFields: ['exports'],
  conditionNames: ['import', 'node', 'browser', 'default', 'types'],
  mainFields: ['module', 'main', 'types'],
  extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
};

/**
 * Checks who imports whom below `root` against `boundaryRules`. Throws when the tree was not
 * read, because a check that sees nothing reports nothing.
 */
export async function checkBoundaries(root: string): Promise<Finding[]> {
  lendTypeScript6();
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(
    cruisedFolders.filter((folder) => existsSync(join(root, folder))),
    { ...cruiseOptions, baseDir: root, ruleSet: { forbidden: [...boundaryRules] }, validate: true },
    resolveOptions,
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in words: ${output}`);
  const { modules, summary } = output;
  const importing = modules.filter(({ source, dependencies }) => /\.tsx?$/.test(source) && dependencies.length > 0);
  if (importing.length === 0) throw new Error(`No TypeScript import was read below ${root}.`);
  return summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    file: from,
    explanation: `imports ${cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ')}. ${commentOf(rule.name)}`,
  }));
}

function commentOf(name: string): string {
  return boundaryRules.find((rule) => rule.name === name)?.comment ?? '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  report('boundaries', await checkBoundaries(projectRoot));
}
