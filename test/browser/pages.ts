// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findAccount } from '../harness/browser.ts';
import { pagesOf, type PageUnderTest } from './page-under-test.ts';
import { listAccountabilityPages } from './pages-accountability.ts';
import { listCasePages } from './pages-cases.ts';
import { listStatisticsPages } from './pages-statistics.ts';

const roles = ['administrator', 'caseworker', 'supervisor', 'decisionMaker', 'analyst', 'auditor'] as const;

/** Every page that a demonstration node has, with something on it worth looking at. `/set-up` needs an empty node. */
export async function listPages(): Promise<PageUnderTest[]> {
  const nobody = pagesOf(null);
  return [
    nobody('/sign-in'),
    nobody('/invitation', '/invitation#invented-token-of-nobody'),
    ...roles.map((role) => pagesOf(findAccount(role))('/', `/?as=${role}`)),
    pagesOf(findAccount('auditor'))('/audit'),
    pagesOf(findAccount('administrator'))('/organisations'),
    ...(await listCasePages()),
    ...(await listStatisticsPages()),
    ...(await listAccountabilityPages()),
  ];
}

/** The routes that the application declares, so that a new page cannot be forgotten. */
export function readDeclaredRoutes(): string[] {
  const routes = resolve(import.meta.dirname, '../../apps/web/src/app/routes');
  const declared = readdirSync(routes).map((file) => readFileSync(resolve(routes, file), 'utf8'));
  return [...declared.join('\n').matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path);
}
