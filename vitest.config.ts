// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/harness/longest-first.ts';

const databaseTests = ['packages/**/*.db.test.ts', 'apps/**/*.db.test.ts', 'test/**/*.db.test.ts'];
const browserTests = ['test/browser/**/*.test.ts'];
const never = ['**/node_modules/**', '**/dist/**'];
const storyTests = 'test/browser/story/**/*.test.ts';
/** Six people in six windows for many minutes: told when asked for. */
const storyAsked = process.env['PALERMO_STORY'] !== undefined;

/**
 * Three kinds of test, told apart by their names:
 * - `*.test.ts` beside the source: no database, no browser;
 * - `*.db.test.ts`: on a real PostgreSQL, started once, each file with a database of its own;
 * - `test/browser/*.test.ts`: in a real browser against a node with the demonstration country.
 *
 * And the story (`test/browser/story`): in a real browser against a node of its own, with `PALERMO_STORY=1`.
 */
export default defineConfig({
  test: {
    // Both cores of a small machine: a test that waits for its database or a process leaves one idle.
    maxWorkers: '100%',
    // Each worker loads the modules once, not once a file: the node alone is a thousand. No test may leave state in a module.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'apps/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: [...never, ...databaseTests, ...browserTests],
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'database',
          include: databaseTests,
          exclude: never,
          globalSetup: ['test/harness/start-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: browserTests,
          exclude: [...never, storyTests],
          globalSetup: ['test/harness/start-demonstration.ts', 'test/harness/start-database.ts'],
          // The pages in three languages beside all the others, one after another.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'story',
          include: storyAsked ? [storyTests] : [],
          exclude: never,
          globalSetup: ['test/harness/start-database.ts'],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
