// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Progress on a terminal: each step with its time, on standard error so that output stays clean. */
export interface Progress {
  step(name: string): void;
  /** How much of the step is done; after a while, how long the rest will take. */
  count(done: number, total: number): void;
  done(): void;
}

/** Steps shorter than this are not worth a line where there is no terminal. */
const worthALineMs = 1000;
/** Where there is no terminal, a long step gets a line this often. */
const lineEveryMs = 5000;
/** A rest is foretold once this much is known. */
const foretellAfterMs = 2000;

export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let shownAt = performance.now();
  let current: { readonly name: string; readonly since: number } | undefined;
  const finish = (): void => {
    if (!current) return;
    const ms = performance.now() - current.since;
    if (stream.isTTY) stream.write(`\r\u001B[2K`);
    if (ms >= worthALineMs) stream.write(`${current.name} (${(ms / 1000).toFixed(1)} s)\n`);
    current = undefined;
  };
  return {
    step(name) {
      finish();
      current = { name, since: performance.now() };
      if (stream.isTTY) stream.write(`${name} …`);
    },
    count(done, total) {
      if (!current) return;
      const line = `${current.name} … ${done} of ${total}${restOf(performance.now() - current.since, done, total)}`;
      if (stream.isTTY) stream.write(`\r\u001B[2K${line}`);
      else if (performance.now() - shownAt >= lineEveryMs) {
        shownAt = performance.now();
        stream.write(`${line}\n`);
      }
    },
    done: finish,
  };
}

/** What a calculation tells of itself as steps of a progress: a step is new where its name is. */
export function stepsInto(progress: Progress): (step: string, done?: number, total?: number) => void {
  let current = '';
  return (step, done, total) => {
    if (step !== current) progress.step(step);
    current = step;
    if (done !== undefined && total !== undefined) progress.count(done, total);
  };
}

/** How long the rest takes if it goes on as before. */
export function restOf(ms: number, done: number, total: number): string {
  if (ms < foretellAfterMs || done <= 0 || done >= total) return '';
  const seconds = Math.ceil(((ms / done) * (total - done)) / 1000);
  if (seconds < 60) return `, about ${seconds} s left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `, about ${minutes} min left` : `, about ${(minutes / 60).toFixed(1)} h left`;
}
