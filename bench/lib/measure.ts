// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Times of one operation, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly runs: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** The value below which a share of the sorted values lies, by the nearest rank. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

type Operation = (run: number) => Promise<unknown>;

/** Runs an operation one after another, the first runs uncounted, and gives its times. */
export async function measure(name: string, runs: number, operation: Operation): Promise<Timing> {
  const [timing] = await measureInTurns(runs, [[name, operation]]);
  return timing;
}

/** Runs operations in turns, so that whatever else the machine does meets all alike, and gives their times. */
export async function measureInTurns<const Named extends readonly (readonly [string, Operation])[]>(
  runs: number,
  operations: Named,
): Promise<{ [Index in keyof Named]: Timing }> {
  const warmUpRuns = Math.min(10, Math.ceil(runs / 5));
  const times = operations.map((): number[] => []);
  for (let run = 0; run < runs + warmUpRuns; run++) {
    for (const [index, [, operation]] of operations.entries()) {
      const since = performance.now();
      await operation(run);
      if (run >= warmUpRuns) times[index]?.push(performance.now() - since);
    }
  }
  return operations.map(([name], index) => summarise(name, times[index] ?? [])) as { [Index in keyof Named]: Timing };
}

/** The times of one operation, which are sorted by it. */
export function summarise(name: string, times: number[]): Timing {
  times.sort((one, other) => one - other);
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return {
    name,
    runs: times.length,
    p50: rounded(quantile(times, 0.5)),
    p95: rounded(quantile(times, 0.95)),
    max: rounded(times.at(-1) ?? Number.NaN),
  };
}
