// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { startTestNode, type SetUpOptions, type TestNode } from './node.ts';
import type { SignedInAccount } from './sign-in.ts';

/** A node with those who register cases and those who report on them. */
export interface ReportingNode {
  readonly test: TestNode;
  /** A caseworker and an analyst of a house that registers cases. */
  readonly house: readonly [SignedInAccount, SignedInAccount];
  /** An analyst and a supervisor of the rapporteur's office. */
  readonly office: readonly [SignedInAccount, SignedInAccount];
}

export async function startReportingNode(options?: SetUpOptions): Promise<ReportingNode> {
  const test = await startTestNode();
  const administrator = await test.setUp(options);
  const house = await test.addOrganisation(administrator, {
    name: 'House',
    kind: 'serviceProvider',
    roles: [['caseworker'], ['analyst']],
  });
  const office = await test.addOrganisation(administrator, {
    name: 'Office',
    kind: 'rapporteur',
    roles: [['analyst'], ['supervisor']],
  });
  return {
    test,
    house: house.accounts as ReportingNode['house'],
    office: office.accounts as ReportingNode['office'],
  };
}

/** A file of confirmed, presumed and other cases: so many of each line, which leaves out the id. */
export function casesToImport(groups: readonly (readonly [count: number, line: string])[]): string {
  const lines = groups.flatMap(([count, line]) => Array.from({ length: count }, () => line));
  const head = 'externalId,registeredOn,outcome,sex,ageYears,citizenships,exploitation';
  return `${[head, ...lines.map((line, index) => `c${index + 1},${line}`)].join('\n')}\n`;
}
