// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** One measurement, beside what it is to reach. */
export interface MeasuredRow {
  readonly what: string;
  readonly target: string;
  readonly reached: string;
  /** Processor time, of all threads together. */
  readonly seconds: number;
  readonly memoryMegabytes: number;
}

/** What a calculation gives, and its processor time to a tenth of a second. */
export function timed<Result>(run: () => Result): { seconds: number; result: Result } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { seconds: Math.round((user + system) / 1e5) / 10, result };
}

export function memoryMegabytes(): number {
  return Math.round(process.memoryUsage().rss / 1e6);
}
