// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// Loaded before a program that a launcher started.

const impatientMs = 2000;
let askedAt;

// When the launcher is gone, however it went, the program is asked to stop.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

// A terminal sends Ctrl-C to the program and to the launcher, which passes it on: the echo must not cut an orderly stop short.
// Somebody who presses it again later means it, and a program that has no say in the matter yet simply ends.
for (const [name, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
]) {
  process.on(name, () => {
    const isFirst = askedAt === undefined;
    askedAt ??= performance.now();
    const handled = isFirst ? process.listenerCount(name) > 1 : performance.now() - askedAt < impatientMs;
    if (!handled) process.exit(128 + number);
  });
}
