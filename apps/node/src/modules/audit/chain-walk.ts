// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { differingColumns, hashEntry, readBody, startOfChain, type AuditHead, type AuditRow } from './entry.ts';
import type { Findings } from './findings.ts';
import { createTree } from './merkle-tree.ts';

/** Name of the act that is audited when a checkpoint was signed; its details name the checkpoint's size. */
export const checkpointAction = 'audit.sign-checkpoint';

/** Follows the audit from its first entry to its last, row by row, in memory that does not grow with it. */
export interface ChainWalk {
  /** Sequence of the last row taken; 0 before the first. */
  readonly sequence: number;
  readonly entryCount: number;
  /** Takes the next row in order of sequence. */
  step(row: AuditRow): void;
  /** Compares the end that was reached with the head that the node remembers. */
  close(head: AuditHead | undefined): void;
  /** Sizes of the checkpoints that entries say were signed, by the sequence of those entries. */
  readonly announced: ReadonlyMap<number, number>;
}

/** What the trail looked like after so many entries. */
export interface ChainState {
  readonly headHash: Buffer;
  readonly treeRoot: Buffer;
}

/** `stopAt` are the sizes of checkpoints; `onStop` is told the state of the trail at each that is reached. */
export function walkChain(
  findings: Findings,
  { stopAt, onStop }: { stopAt: ReadonlySet<number>; onStop: (size: number, state: ChainState) => void },
): ChainWalk {
  const tree = createTree();
  const announced = new Map<number, number>();
  let sequence = 0;
  let entryCount = 0;
  let previous: Buffer = startOfChain;

  function checkPlace(row: AuditRow): void {
    if (row.sequence > sequence + 1) {
      const [first, last] = [sequence + 1, row.sequence - 1];
      const which = first === last ? `Entry ${first} is` : `Entries ${first} to ${last} are`;
      findings.add('entriesMissing', first, `${which} missing.`);
    } else if (row.sequence <= sequence) {
      findings.add('entryOutOfOrder', row.sequence, `Entry ${row.sequence} stands where it cannot stand.`);
    }
    if (!row.previousHash.equals(previous)) {
      findings.add('linkBroken', row.sequence, `Entry ${row.sequence} does not follow the entry before it.`);
    }
  }

  function checkContent(row: AuditRow): void {
    if (!hashEntry(row.previousHash, row.body).equals(row.hash)) {
      findings.add('entryChanged', row.sequence, `Entry ${row.sequence} was changed after it was written.`);
    }
    const columns = differingColumns(row);
    if (columns.length > 0) {
      const names = columns.join(', ');
      findings.add('columnChanged', row.sequence, `Entry ${row.sequence} says something else in: ${names}.`);
    }
  }

  return {
    get sequence() {
      return sequence;
    },
    get entryCount() {
      return entryCount;
    },
    announced,
    step(row) {
      checkPlace(row);
      checkContent(row);
      const size = announcedSize(row);
      if (size !== undefined) announced.set(row.sequence, size);
      sequence = row.sequence;
      previous = row.hash;
      entryCount++;
      tree.append(row.hash);
      if (stopAt.has(sequence)) onStop(sequence, { headHash: row.hash, treeRoot: tree.root() });
    },
    close(head) {
      if (head === undefined) {
        findings.add('headDiffers', null, 'The node does not remember the last entry any more.');
      } else if (head.sequence > sequence) {
        const which = `${sequence + 1} to ${head.sequence}`;
        findings.add('entriesMissing', sequence + 1, `Entries ${which} are missing at the end.`);
      } else if (head.sequence < sequence) {
        const which = `${head.sequence + 1} to ${sequence}`;
        findings.add('headDiffers', head.sequence, `Entries ${which} were added without the node.`);
      } else if (!head.hash.equals(previous)) {
        findings.add('headDiffers', sequence, 'The last entry is not the one that the node wrote last.');
      }
    },
  };
}

function announcedSize({ action, result, body }: AuditRow): number | undefined {
  if (action !== checkpointAction || result !== 'done') return undefined;
  const details = readBody(body)?.['details'];
  const size = typeof details === 'object' && details !== null && 'size' in details ? details.size : undefined;
  return typeof size === 'number' ? size : undefined;
}
