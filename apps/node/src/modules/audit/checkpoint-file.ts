// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../../platform/data-dir.ts';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint.ts';

/** What a checkpoint file holds. */
export interface KeptCheckpoints {
  readonly checkpoints: readonly Checkpoint[];
  /** Lines that are no checkpoint, from 1. A last line that a crash cut off is not counted. */
  readonly damagedLines: readonly number[];
}

/** Checkpoints outside the database, so that entries and checkpoints cannot be removed together unseen. */
export interface CheckpointFile {
  /** Adds a checkpoint and returns when it is on the disk. */
  append(checkpoint: Checkpoint): Promise<void>;
  /** Everything in the file; nothing when there is no file yet. */
  read(): Promise<KeptCheckpoints>;
}

/** The checkpoint file at a path, one checkpoint a line. */
export function openCheckpointFile(path: string): CheckpointFile {
  return {
    async append(checkpoint) {
      const file = await open(path, 'a+', 0o600);
      try {
        // A line that a crash cut off was never reported as kept; the next one takes its place.
        const text = await file.readFile('utf8');
        const whole = text.lastIndexOf('\n') + 1;
        if (whole < text.length) await file.truncate(Buffer.byteLength(text.slice(0, whole)));
        await file.appendFile(`${writeCheckpoint(checkpoint)}\n`);
        await file.sync();
        if (text === '') await syncFolder(dirname(path));
      } finally {
        await file.close();
      }
    },
    async read() {
      const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return '';
        throw fault;
      });
      const lines = text.split('\n');
      lines.pop();
      const read = lines.map((line) => readCheckpoint(line));
      return {
        checkpoints: read.filter((each) => each !== undefined),
        damagedLines: read.flatMap((each, index) => (each === undefined ? [index + 1] : [])),
      };
    },
  };
}
