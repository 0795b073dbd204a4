// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

const showAfterMs = 1000;
const repeatOnTerminalMs = 1000;
const repeatInLogMs = 10_000;

/**
 * Shows a step that takes longer than a second, with the seconds that have passed: one moving line on a terminal, a line now
 * and then in a log. Everything goes to standard error, so that standard output stays the command's own.
 *
 * @template T
 * @param {string} label what is being done, as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const { stderr } = process;
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  let shown = false;
  const show = () => {
    stderr.write(stderr.isTTY ? `\r\u001b[K${label} … ${seconds()} s` : `${label} … ${seconds()} s\n`);
    shown = true;
  };
  let repeat;
  const first = setTimeout(() => {
    show();
    repeat = setInterval(show, stderr.isTTY ? repeatOnTerminalMs : repeatInLogMs);
  }, showAfterMs);
  const finish = (word) => {
    clearTimeout(first);
    clearInterval(repeat);
    if (shown) stderr.write(`${stderr.isTTY ? '\r\u001b[K' : ''}${label} … ${word} in ${seconds()} s\n`);
  };
  try {
    const result = await work();
    finish('done');
    return result;
  } catch (error) {
    finish('failed');
    throw error;
  }
}
