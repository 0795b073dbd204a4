// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Progress on a terminal: each step with its time, on standard error so that output stays clean. */
export interface Progress {
  step(name: string): void;
  /** How much of the step is done. */
  count(done: number, total: number): void;
  done(): void;
}

/** Steps shorter than this are not worth a line where there is no terminal. */
const worthALineMs = 1000;
/** Where there is no terminal, a long step gets a line this often. */
const lineEveryMs = 5000;

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
      if (stream.isTTY) stream.write(`\r\u001B[2K${current.name} … ${done} of ${total}`);
      else if (performance.now() - shownAt >= lineEveryMs) {
        shownAt = performance.now();
        stream.write(`${current.name} … ${done} of ${total}\n`);
      }
    },
    done: finish,
  };
}
