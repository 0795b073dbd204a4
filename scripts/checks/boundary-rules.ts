// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { IForbiddenRuleType } from 'dependency-cruiser';
import { moduleRanks } from './module-ranks.ts';

const tests = '\\.(test|fixture)\\.tsx?$';
const modules = '^apps/node/src/modules';

/** Modules of a rank import lower ranks only: never their own rank, never a higher one. */
const rankRules = moduleRanks.flatMap((names, index): IForbiddenRuleType[] => {
  const notLower = moduleRanks.slice(index).flat();
  if (notLower.length === 1) return [];
  return [
    {
      name: `rank-${index + 1}-imports-lower-ranks-only`,
      comment: 'Publish an event and let the other module react to it, or move what is shared to a lower rank.',
      severity: 'error',
      from: { path: `${modules}/(${names.join('|')})/`, pathNot: tests },
      to: { path: `${modules}/(${notLower.join('|')})/`, pathNot: `${modules}/$1/` },
    },
  ];
});

/** Who may import whom. Each rule is proved by a violation in planted-tree.ts. */
export const boundaryRules: readonly IForbiddenRuleType[] = [
  {
    name: 'terms-imports-nothing',
    comment: 'packages/terms is data and look-ups.',
    severity: 'error',
    from: { path: '^packages/terms/src/', pathNot: tests },
    to: { pathNot: '^packages/terms/src/' },
  },
  {
    name: 'evidence-imports-nothing',
    comment: 'packages/evidence is pure: no I/O, no clock, usable alone.',
    severity: 'error',
    from: { path: '^packages/evidence/src/', pathNot: tests },
    to: { pathNot: '^packages/evidence/src/' },
  },
  {
    name: 'contract-imports-terms-and-zod-only',
    comment: 'packages/contract is shared by the node, the browser and third parties.',
    severity: 'error',
    from: { path: '^packages/contract/src/', pathNot: tests },
    to: { pathNot: ['^packages/(contract|terms)/src/', '(^|/)node_modules/zod/'] },
  },
  {
    name: 'packages-by-their-door',
    comment: 'Import the package by its name; what its index does not export is its own affair.',
    severity: 'error',
    from: { path: '^(packages/([^/]+)|apps/[^/]+|bench|test)/', pathNot: tests },
    to: {
      path: '^packages/[^/]+/src/',
      pathNot: ['^packages/[^/]+/src/index\\.ts$', '^packages/$2/src/', '\\.fixture\\.ts$'],
    },
  },
  {
    name: 'apps-by-their-door',
    comment:
      'An application uses another one through what its manifest exports, as the command does with main.ts of the node.',
    severity: 'error',
    from: { path: '^(apps/[^/]+)/', pathNot: tests },
    to: { path: '^apps/[^/]+/', pathNot: ['^$1/', '^apps/node/src/main\\.ts$'] },
  },
  {
    name: 'the-browser-runs-no-server-code',
    comment: 'The browser knows the node through packages/contract alone.',
    severity: 'error',
    from: { path: '^apps/web/src/', pathNot: tests },
    to: { path: '^apps/(node|cli)/|^node:', dependencyTypesNot: ['npm'] },
  },
  ...rankRules,
  {
    name: 'modules-by-their-door',
    comment: 'Another module is its index.ts and nothing else.',
    severity: 'error',
    from: { path: `${modules}/([^/]+)/`, pathNot: tests },
    to: { path: `${modules}/`, pathNot: [`${modules}/$1/`, `${modules}/[^/]+/index\\.ts$`] },
  },
  {
    name: 'exact-counts-by-one-door',
    comment: 'Figures without suppression are counted for the confidential return of a state alone.',
    severity: 'error',
    from: { path: '^apps/node/src/', pathNot: [tests, `${modules}/statistics/returns/exact/`] },
    to: { path: `${modules}/statistics/figures/count-exactly\\.ts$` },
  },
  {
    name: 'kernel-stands-alone',
    comment: 'The kernel is what platform and modules are written in.',
    severity: 'error',
    from: { path: '^apps/node/src/kernel/', pathNot: tests },
    to: { path: '^apps/node/src/(?!kernel/)' },
  },
  {
    name: 'platform-knows-no-domain',
    comment: 'No word of the domain in platform; the composition root hands it what it needs.',
    severity: 'error',
    from: { path: '^apps/node/src/platform/', pathNot: tests },
    to: { path: '^apps/node/src/(?!kernel/|platform/)' },
  },
  {
    name: 'modules-know-no-composition-root',
    comment: 'What a module needs is handed to it.',
    severity: 'error',
    from: { path: `${modules}/`, pathNot: tests },
    to: { path: '^apps/node/src/(?!kernel/|platform/|modules/)' },
  },
  {
    name: 'routes-call-no-store',
    comment: 'A route calls a command or a query, so that nothing goes around policy and audit.',
    severity: 'error',
    from: { path: `${modules}/[^/]+/routes[^/]*\\.ts$`, pathNot: tests },
    to: { path: ['/store[^/]*\\.ts$', '^apps/node/src/platform/db/'] },
  },
  {
    name: 'policies-are-pure',
    comment: 'Who may is decided from what is handed in.',
    severity: 'error',
    from: { path: `${modules}/[^/]+/policy[^/]*\\.ts$`, pathNot: tests },
    to: {
      path: ['/store[^/]*\\.ts$', '/(commands|queries)/', '^apps/node/src/platform/'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'features-stand-apart',
    comment: 'A feature of the browser application never imports another: share through ui or lib.',
    severity: 'error',
    from: { path: '^apps/web/src/features/([^/]+)/', pathNot: tests },
    to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  },
  {
    name: 'features-know-no-app',
    comment: 'app → features → ui, lib.',
    severity: 'error',
    from: { path: '^apps/web/src/features/', pathNot: tests },
    to: { path: '^apps/web/src/app/' },
  },
  {
    name: 'ui-and-lib-know-no-feature',
    comment: 'app → features → ui, lib.',
    severity: 'error',
    from: { path: '^apps/web/src/(ui|lib)/', pathNot: tests },
    to: { path: '^apps/web/src/(features|app)/' },
  },
  {
    name: 'product-imports-no-tests',
    comment: 'What tests need lives in test/ or in *.test.ts.',
    severity: 'error',
    from: { path: '^(packages|apps)/[^/]+/src/', pathNot: tests },
    to: { path: ['^test/', tests] },
  },
  {
    name: 'product-needs-no-tools',
    comment: 'A package that runs in the product belongs in its dependencies.',
    severity: 'error',
    from: { path: '^(packages|apps)/[^/]+/src/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-optional', 'type-only'] },
  },
  {
    name: 'no-cycles',
    comment: 'Data flows one way.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'imports-resolve',
    comment: 'The imported file or package does not exist.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];
