// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { parentPort, workerData } from 'node:worker_threads';
import { anonymise, type AnonymiseTask } from './anonymise.ts';

/** Runs beside the node, so that nobody waits while thousands of combinations are looked at. */
parentPort?.postMessage(anonymise(workerData as AnonymiseTask));
