// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { walkChain, type ChainState, type ChainWalk } from './chain-walk.ts';
import { isSameCheckpoint, type Checkpoint, type Signature } from './checkpoint.ts';
import type { KeptCheckpoints } from './checkpoint-file.ts';
import type { AuditHead, AuditRow } from './entry.ts';
import { createFindings, type Finding, type Findings } from './findings.ts';

/** Where the trail is read from. It may grow while it is read. */
export interface TrailSource {
  /** The entries after a sequence in order of sequence, as many as the source likes; none at the end. */
  readEntries(after: number): Promise<readonly AuditRow[]>;
  readHead(): Promise<AuditHead | undefined>;
  /** All checkpoints in the database, by size. */
  readCheckpoints(): Promise<readonly Checkpoint[]>;
  /** The checkpoints kept outside the database. */
  readKeptCheckpoints(): Promise<KeptCheckpoints>;
  checkSignature(checkpoint: Checkpoint): Signature;
}

export interface Verification {
  readonly intact: boolean;
  readonly entryCount: number;
  readonly checkpointCount: number;
  /** At most 200. */
  readonly findings: readonly Finding[];
}

/**
 * Checks the whole audit trail: each entry against its hash and its columns, the chain, the order, the head, and every
 * checkpoint against the tree of the entries before it. Finds any change, removal, insertion or reordering; of entries
 * after the last checkpoint, those that leave the chain or the head behind. Reads in pages; memory does not grow.
 */
export async function verifyAuditTrail(source: TrailSource): Promise<Verification> {
  const findings = createFindings();
  // What is kept outside is read first: a checkpoint gets there last.
  const kept = await source.readKeptCheckpoints();
  const stored = await source.readCheckpoints();
  for (const line of kept.damagedLines) {
    findings.add('checkpointFileDamaged', null, `Line ${line} of the checkpoint file is no checkpoint.`);
  }
  const checkpoints = gatherCheckpoints(source, findings, { stored, kept: kept.checkpoints });
  const reached = new Set<number>();
  const walk = walkChain(findings, {
    stopAt: new Set(checkpoints.keys()),
    onStop(size, state) {
      reached.add(size);
      for (const checkpoint of checkpoints.get(size) ?? []) compare(findings, checkpoint, state);
    },
  });
  await follow(source, walk);
  for (const size of checkpoints.keys()) {
    if (!reached.has(size)) {
      findings.add('checkpointBeyondEnd', size, `A checkpoint was signed after entry ${size}, which is missing.`);
    }
  }
  await checkAnnounced(source, findings, walk);
  const list = findings.list;
  return {
    intact: list.length === 0,
    entryCount: walk.entryCount,
    checkpointCount: checkpoints.size,
    findings: list,
  };
}

/** Every checkpoint by size, those in the database and those kept outside; two of one size where they differ. */
function gatherCheckpoints(
  { checkSignature }: TrailSource,
  findings: Findings,
  { stored, kept }: { stored: readonly Checkpoint[]; kept: readonly Checkpoint[] },
): Map<number, Checkpoint[]> {
  const bySize = new Map(stored.map((checkpoint) => [checkpoint.size, [checkpoint]]));
  for (const checkpoint of kept) {
    const { size } = checkpoint;
    const known = bySize.get(size);
    if (known === undefined) {
      findings.add('checkpointMissing', size, `The checkpoint after entry ${size} was removed from the database.`);
      bySize.set(size, [checkpoint]);
    } else if (!known.some((each) => isSameCheckpoint(each, checkpoint))) {
      findings.add('checkpointDiffers', size, `The checkpoint after entry ${size} differs from the one kept outside.`);
      known.push(checkpoint);
    }
  }
  for (const [size, checkpoints] of bySize) {
    const signatures = checkpoints.map((checkpoint) => checkSignature(checkpoint));
    if (signatures.includes('forged')) {
      findings.add('checkpointForged', size, `The checkpoint after entry ${size} was not signed by this node.`);
    }
    if (signatures.includes('keyUnknown')) {
      findings.add(
        'checkpointKeyUnknown',
        size,
        `The checkpoint after entry ${size} was signed by a key that is not known here.`,
      );
    }
  }
  return bySize;
}

function compare(findings: Findings, { size, headHash, treeRoot }: Checkpoint, state: ChainState): void {
  if (headHash.equals(state.headHash) && treeRoot.equals(state.treeRoot)) return;
  findings.add(
    'checkpointDiffers',
    size,
    `The entries up to ${size} are not those that the checkpoint was signed for.`,
  );
}

/** Walks to the end. The trail may have grown behind the last page, so the head is only believed once nothing follows. */
async function follow(source: TrailSource, walk: ChainWalk): Promise<void> {
  // From before the first entry, so that one put in front of it is seen.
  let after = Number.MIN_SAFE_INTEGER;
  let head: AuditHead | undefined;
  for (;;) {
    let entries = await source.readEntries(after);
    while (entries.length > 0) {
      for (const entry of entries) walk.step(entry);
      after = walk.sequence;
      entries = await source.readEntries(after);
    }
    const settled = head !== undefined && head.sequence > walk.sequence;
    head = await source.readHead();
    if (settled || head === undefined || head.sequence <= walk.sequence) break;
  }
  walk.close(head);
}

/** Entries say which checkpoints were signed; each must still be in the database. */
async function checkAnnounced(source: TrailSource, findings: Findings, walk: ChainWalk): Promise<void> {
  const sizes = new Set((await source.readCheckpoints()).map(({ size }) => size));
  for (const [sequence, size] of walk.announced) {
    if (sizes.has(size)) continue;
    findings.add('checkpointMissing', size, `Entry ${sequence} says that a checkpoint was signed, which is missing.`);
  }
}
