// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// Loaded before a program that a launcher started: when the launcher is gone, however it went, the program is asked to stop.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
