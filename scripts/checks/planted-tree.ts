// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { moduleRanks } from './module-ranks.ts';

/** One violation: the files that make it, and the finding that it must cause. */
export interface PlantedViolation {
  readonly rule: string;
  /** The file that the checker must blame. */
  readonly blamed: string;
  readonly files: Readonly<Record<string, string>>;
  /** Files written as they are, without the licence header. */
  readonly bareFiles?: Readonly<Record<string, string>>;
}

const node = 'apps/node/src';
const web = 'apps/web/src';
const exportOne = 'export const one = 1;\n';
const manifest = (name: string, more: object = {}): string =>
  JSON.stringify({ name, version: '1.0.0', type: 'module', exports: { '.': './src/index.ts' }, ...more });

/** Where the packages of the planted tree come from: the tree itself, or this project's installed ones. */
export const packagesOfTree: Readonly<Record<string, string>> = {
  '@palermo/terms': './packages/terms',
  '@palermo/evidence': './packages/evidence',
  '@palermo/contract': './packages/contract',
  '@palermo/node': './apps/node',
  zod: 'node_modules/zod',
  vitest: 'node_modules/vitest',
  '@types/node': 'node_modules/@types/node',
};

/** A tree in which nothing is wrong: every permitted direction once, so that a rule that reports too much is seen. */
export const soundTree: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'planted',
    private: true,
    type: 'module',
    dependencies: { zod: '4', '@palermo/terms': '1', '@palermo/evidence': '1', '@palermo/contract': '1' },
    devDependencies: { vitest: '5', '@types/node': '24' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      noUncheckedIndexedAccess: true,
      module: 'NodeNext',
      allowImportingTsExtensions: true,
      noEmit: true,
      types: ['node'],
    },
  }),
  'packages/terms/package.json': manifest('@palermo/terms'),
  'packages/terms/src/index.ts': "export * from './codes.ts';\n",
  'packages/terms/src/codes.ts': exportOne,
  'packages/evidence/package.json': manifest('@palermo/evidence'),
  'packages/evidence/src/index.ts': exportOne,
  'packages/evidence/src/sums.test.ts':
    "import { expect, it } from 'vitest';\nimport { one } from './index.ts';\nit('adds', () => expect(one).toBe(1));\n",
  'packages/contract/package.json': manifest('@palermo/contract'),
  'packages/contract/src/index.ts':
    "import { one } from '@palermo/terms';\nimport { z } from 'zod';\nexport const two = z.literal(one);\n",
  'apps/node/package.json': manifest('@palermo/node', { exports: { '.': './src/main.ts' } }),
  [`${node}/main.ts`]:
    "import { route } from './platform/http/server.ts';\nimport { cases } from './modules/cases/index.ts';\nexport const three = [route, cases];\n",
  [`${node}/kernel/errors.ts`]: exportOne,
  [`${node}/platform/http/server.ts`]:
    "import { one } from '../../kernel/errors.ts';\nexport const route = { status: 404, one };\n",
  [`${node}/platform/db/query.ts`]:
    'export const rows = (db: { selectFrom(table: string): unknown }): unknown => db.selectFrom("x");\n',
  [`${node}/modules/access/README.md`]: 'Owns accounts.\n',
  [`${node}/modules/access/index.ts`]: "export { organisations } from './store.ts';\n",
  [`${node}/modules/access/store.ts`]:
    "import { rows } from '../../platform/db/query.ts';\nexport const organisations = rows;\n",
  [`${node}/modules/audit/README.md`]: 'Owns the trail.\n',
  [`${node}/modules/audit/index.ts`]: exportOne,
  [`${node}/modules/cases/README.md`]: 'Owns cases.\n',
  [`${node}/modules/cases/index.ts`]:
    "import { organisations } from '../access/index.ts';\nimport { listCases } from './queries/list-cases.ts';\nexport const cases = [organisations, listCases];\n",
  [`${node}/modules/cases/queries/list-cases.ts`]:
    "import { findCases } from '../store.ts';\nexport const listCases = findCases;\n",
  [`${node}/modules/cases/store.ts`]:
    'export const findCases = (db: { selectFrom(table: string): unknown }): unknown => db.selectFrom("cases");\n',
  [`${web}/app/routes.tsx`]:
    "import { casesPage } from '../features/cases/cases-page.tsx';\nexport const routes = [casesPage];\n",
  [`${web}/features/cases/cases-page.tsx`]:
    "import { two } from '@palermo/contract';\nimport { button } from '../../ui/button.tsx';\nexport const casesPage = [button, two];\n",
  [`${web}/ui/button.tsx`]: "import { shade } from '../lib/shade.ts';\nexport const button = shade;\n",
  [`${web}/lib/shade.ts`]: exportOne,
};

const violation = (
  rule: string,
  blamed: string,
  text: string,
  files: PlantedViolation['files'] = {},
): PlantedViolation => ({
  rule,
  blamed,
  files: { ...files, [blamed]: text },
});

const roomsOf = (name: string): Record<string, string> => ({ [`${node}/modules/${name}/index.ts`]: exportOne });

/** For each rank a module that imports one of its own rank, and for each but the last one that imports the rank above. */
const rankViolations: readonly PlantedViolation[] = moduleRanks.flatMap((names, index) => {
  const [first = '', second] = names;
  const above = moduleRanks[index + 1]?.[0];
  const rule = `rank-${index + 1}-imports-lower-ranks-only`;
  return [second, above]
    .filter((other) => other !== undefined)
    .map((other) =>
      violation(
        rule,
        `${node}/modules/${first}/planted-${other}.ts`,
        `import type { one } from '../${other}/index.ts';\nexport type Planted = typeof one;\n`,
        other === 'cases' ? {} : roomsOf(other),
      ),
    );
});

/** One violation for each rule of boundary-rules.ts. */
export const boundaryViolations: readonly PlantedViolation[] = [
  violation(
    'terms-imports-nothing',
    'packages/terms/src/planted.ts',
    "import { z } from 'zod';\nexport const two = z;\n",
  ),
  violation(
    'evidence-imports-nothing',
    'packages/evidence/src/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const two = readFileSync;\n",
  ),
  violation(
    'contract-imports-terms-and-zod-only',
    'packages/contract/src/planted.ts',
    "import type { one } from '@palermo/evidence';\nexport type Two = typeof one;\n",
  ),
  violation(
    'packages-by-their-door',
    `${web}/lib/planted-package.ts`,
    "import { one } from '../../../../packages/terms/src/codes.ts';\nexport const two = one;\n",
  ),
  violation(
    'apps-by-their-door',
    'apps/cli/src/planted.ts',
    "import { one } from '../../node/src/kernel/errors.ts';\nexport const two = one;\n",
  ),
  violation(
    'the-browser-runs-no-server-code',
    `${web}/lib/planted-node.ts`,
    "import type { three } from '@palermo/node';\nexport type Two = typeof three;\n",
  ),
  ...rankViolations,
  violation(
    'modules-by-their-door',
    `${node}/modules/cases/planted-door.ts`,
    "import { organisations } from '../access/store.ts';\nexport const two = organisations;\n",
  ),
  violation(
    'exact-counts-by-one-door',
    `${node}/modules/statistics/planted-exact.ts`,
    "import type { five } from './figures/count-exactly.ts';\nexport type Two = typeof five;\n",
    { [`${node}/modules/statistics/figures/count-exactly.ts`]: 'export const five = 5;\n' },
  ),
  violation(
    'kernel-stands-alone',
    `${node}/kernel/planted.ts`,
    "import { rows } from '../platform/db/query.ts';\nexport const two = rows;\n",
  ),
  violation(
    'platform-knows-no-domain',
    `${node}/platform/planted.ts`,
    "import { cases } from '../modules/cases/index.ts';\nexport const two = cases;\n",
  ),
  violation(
    'modules-know-no-composition-root',
    `${node}/modules/cases/planted-root.ts`,
    "import type { four } from '../../compose/planted.ts';\nexport type Two = typeof four;\n",
    { [`${node}/compose/planted.ts`]: 'export const four = 4;\n' },
  ),
  violation(
    'routes-call-no-store',
    `${node}/modules/cases/routes.ts`,
    "import { findCases } from './store.ts';\nexport const two = findCases;\n",
  ),
  violation(
    'policies-are-pure',
    `${node}/modules/cases/policy.ts`,
    "import { findCases } from './store.ts';\nexport const two = findCases;\n",
  ),
  violation(
    'features-stand-apart',
    `${web}/features/statistics/planted.ts`,
    "import { casesPage } from '../cases/cases-page.tsx';\nexport const two = casesPage;\n",
  ),
  violation(
    'features-know-no-app',
    `${web}/features/cases/planted.ts`,
    "import { theme } from '../../app/theme.ts';\nexport const two = theme;\n",
    { [`${web}/app/theme.ts`]: 'export const theme = 1;\n' },
  ),
  violation(
    'ui-and-lib-know-no-feature',
    `${web}/ui/planted.ts`,
    "import { casesPage } from '../features/cases/cases-page.tsx';\nexport const two = casesPage;\n",
  ),
  violation(
    'product-imports-no-tests',
    `${node}/platform/planted-test.ts`,
    "import { fake } from './fake.test.ts';\nexport const two = fake;\n",
    { [`${node}/platform/fake.test.ts`]: 'export const fake = 1;\n' },
  ),
  violation(
    'product-needs-no-tools',
    `${node}/platform/planted-tool.ts`,
    "import { it } from 'vitest';\nexport const two = it;\n",
  ),
  violation(
    'no-cycles',
    `${node}/kernel/planted-cycle.ts`,
    "import type { Two } from './planted-round.ts';\nexport type One = Two;\n",
    {
      [`${node}/kernel/planted-round.ts`]:
        "import type { One } from './planted-cycle.ts';\nexport type Two = One | 2;\n",
    },
  ),
  violation(
    'imports-resolve',
    `${web}/lib/planted-missing.ts`,
    "import { two } from './absent.ts';\nexport const three = two;\n",
  ),
];

const inCases = (name: string): string => `${node}/modules/cases/${name}.ts`;

/** One violation for each rule of the source checks. */
export const sourceViolations: readonly PlantedViolation[] = [
  {
    rule: 'spdx-header',
    blamed: `${node}/kernel/planted-header.ts`,
    files: {},
    bareFiles: { [`${node}/kernel/planted-header.ts`]: exportOne },
  },
  {
    rule: 'spdx-header',
    blamed: 'packages/terms/src/planted-licence.ts',
    files: {},
    bareFiles: {
      'packages/terms/src/planted-licence.ts':
        '// SPDX-FileCopyrightText: 2026 The Palermo project contributors\n// SPDX-License-Identifier: AGPL-3.0-or-later\n',
    },
  },
  violation(
    'tables-in-stores-only',
    inCases('planted-select'),
    "export const rows = (db: Db) => db.selectFrom('cases');\n",
  ),
  violation('tables-in-stores-only', inCases('planted-sql'), 'export const rows = sql<Row>`select 1`;\n'),
  violation(
    'tables-in-stores-only',
    inCases('commands/planted-update'),
    "export const rows = db\n  .updateTable('cases');\n",
  ),
  violation(
    'http-status-in-platform-http-only',
    inCases('planted-status'),
    'export const answer = reply.status(404);\n',
  ),
  violation(
    'http-status-in-platform-http-only',
    inCases('planted-code'),
    'export const answer = { statusCode: 409 };\n',
  ),
  violation(
    'evidence-has-no-clock-and-no-chance',
    'packages/evidence/src/planted.ts',
    'export const chance = Math.random();\n',
  ),
  violation(
    'evidence-has-no-clock-and-no-chance',
    'packages/evidence/src/planted-clock.ts',
    'export const now = new Date();\n',
  ),
  violation('no-unfinished-work', inCases('planted-todo'), '// TODO write this\nexport const one = 1;\n'),
  violation(
    'disables-have-reasons',
    inCases('planted-disable'),
    '// oxlint-disable-next-line no-eval\nexport const one = 1;\n',
  ),
  violation('no-skipped-tests', inCases('planted.test'), "it.skip('works', () => undefined);\n"),
  violation('modules-have-ranks', `${node}/modules/planted`, '', {}),
  violation('modules-have-rooms', `${node}/modules/fund`, '', {}),
].map((one) => {
  if (one.rule === 'modules-have-ranks') {
    const folder = one.blamed;
    return {
      ...one,
      files: { [`${folder}/index.ts`]: exportOne },
      bareFiles: { [`${folder}/README.md`]: 'Owns nothing.\n' },
    };
  }
  return one.rule === 'modules-have-rooms' ? { ...one, files: { [`${one.blamed}/index.ts`]: exportOne } } : one;
});

/** One violation for each lint rule that this project adds to the linter's own categories. */
export const lintViolations: readonly PlantedViolation[] = [
  violation('typescript(no-explicit-any)', inCases('planted-any'), 'export const one: any = 1;\n'),
  violation('typescript(no-floating-promises)', inCases('planted-floating'), 'Promise.resolve(1);\n'),
  violation(
    'typescript(no-misused-promises)',
    inCases('planted-misused'),
    'export const later = async (): Promise<number> => 1;\nexport const two = later() ? 1 : 2;\n',
  ),
  violation(
    'typescript(no-non-null-assertion)',
    inCases('planted-assertion'),
    'export const one = (a: string[]): string => a[0]!;\n',
  ),
  violation('eslint(no-console)', inCases('planted-console'), "console.log('x');\n"),
  violation('eslint(max-lines)', inCases('planted-long'), exportOne + '\n'.repeat(520)),
  violation(
    'eslint(max-lines-per-function)',
    inCases('planted-function'),
    `export function long(): number[] {\n  const all: number[] = [];\n${'  all.push(1);\n'.repeat(80)}  return all;\n}\n`,
  ),
  violation('import(no-default-export)', inCases('planted-default'), 'export default 1;\n'),
];
