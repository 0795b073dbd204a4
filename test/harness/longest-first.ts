// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take ten seconds and more, the longest first. Begun last, one would keep one core busy while the other is idle. */
const long: readonly string[] = [
  'test/wall/matrix.db.test.ts',
  'test/operate/command.db.test.ts',
  'test/linked-tables/linked-tables.db.test.ts',
  'test/golden-returns.db.test.ts',
  'test/api-fuzz.db.test.ts',
  'test/operate/privacy-ledger.db.test.ts',
  'apps/node/src/modules/cases/notices/notices.db.test.ts',
  'apps/node/src/platform/backup/backup.db.test.ts',
  'apps/node/src/modules/statistics/publications/publications.db.test.ts',
  'apps/cli/src/commands/killed.test.ts',
  'apps/node/src/platform/db/embedded/start-embedded-postgres.test.ts',
  'apps/cli/src/reproduce/reproduce.test.ts',
  'packages/evidence/src/tables/protect-vintages.test.ts',
  'packages/evidence/src/tables/protect-cube.test.ts',
  'test/browser/accessibility.test.ts',
];

/** Files with a node of their own: in the browser's tests they come last, where two may be at work beside each other. */
const last: readonly string[] = ['test/browser/recommendation.test.ts', 'test/browser/grant.test.ts'];

function rankOf({ moduleId }: TestSpecification): number {
  const find = (names: readonly string[]): number => names.findIndex((name) => moduleId.endsWith(`/${name}`));
  if (find(last) >= 0) return long.length + 1;
  const at = find(long);
  return at < 0 ? long.length : at;
}

/** Files in the order in which vitest has them, which on a fresh checkout is by size, after those that are known to be long. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer's method, not an array's
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
