// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { keeper } from '../../../kernel/actor.ts';
import { defineCommand, type Db, type Execute } from '../../../kernel/use-case.ts';
import type { AuditParts } from '../audit-parts.ts';
import { checkpointAction } from '../chain-walk.ts';
import { checkSignature, signCheckpointText } from '../checkpoint.ts';
import { hashEntry, startOfChain } from '../entry.ts';
import { createTree, type GrowingTree } from '../merkle-tree.ts';
import { keepsAudit } from '../policy.ts';
import { needsCheckpoint } from '../queries/needs-checkpoint.ts';
import { findLastCheckpoint, insertCheckpoint, readHashes, readHead, readRows } from '../store.ts';

const pageSize = 2000;

/** The tree of all entries that were seen so far, kept between checkpoints so that each reads only what is new. */
interface Seen {
  readonly tree: GrowingTree;
  hash: Buffer;
}

/**
 * Makes the command that signs the trail as it stands. Before it signs it checks that what it signed last is still there
 * and that every entry since follows. Throws, signing nothing, when not; `verifyAudit` then says where.
 */
function createSignCheckpoint({ keyring }: Pick<AuditParts, 'keyring'>) {
  let seen: Seen | undefined;

  return defineCommand({
    name: checkpointAction,
    input: z.object({}),
    policy: keepsAudit,
    async run({ db, clock }) {
      const last = await findLastCheckpoint(db);
      // One signed by a key that is not known here is for the check to tell; the node goes on signing with its own.
      if (last !== undefined && checkSignature(keyring, last) === 'forged') {
        throw new Error('The last audit checkpoint is forged.');
      }
      // A tree that is not of exactly what was signed last belongs to a transaction that did not commit.
      if (seen === undefined || seen.tree.leafCount !== (last?.size ?? 0)) seen = await rebuild(db, last?.size ?? 0);
      if (last !== undefined && !seen.tree.root().equals(last.treeRoot)) {
        throw new Error('The audit is not the one that its last checkpoint was signed for.');
      }
      const head = await readHead(db);
      if (head === undefined) throw new Error('The audit has no head.');
      await extend(db, seen, head.sequence);
      if (!seen.hash.equals(head.hash)) throw new Error('The last entry of the audit is not its head.');
      const checkpoint = signCheckpointText(keyring, {
        size: head.sequence,
        at: clock().toISOString(),
        headHash: head.hash,
        treeRoot: seen.tree.root(),
      });
      if (!(await insertCheckpoint(db, checkpoint))) throw new Error('The audit was signed meanwhile.');
      return checkpoint;
    },
    audit: (_, { size, treeRoot }) => ({ details: { size, treeRoot: treeRoot.toString('hex') } }),
  });
}

async function rebuild(db: Db, size: number): Promise<Seen> {
  const seen: Seen = { tree: createTree(), hash: startOfChain };
  while (seen.tree.leafCount < size) {
    const rows = await readHashes(db, { after: seen.tree.leafCount, until: size, limit: pageSize * 5 });
    if (rows.length === 0) throw new Error('Entries of the audit that were signed are missing.');
    for (const { hash } of rows) {
      seen.tree.append(hash);
      seen.hash = hash;
    }
  }
  return seen;
}

async function extend(db: Db, seen: Seen, until: number): Promise<void> {
  while (seen.tree.leafCount < until) {
    const limit = Math.min(pageSize, until - seen.tree.leafCount);
    const rows = await readRows(db, { after: seen.tree.leafCount, limit });
    if (rows.length === 0) throw new Error('Entries of the audit are missing.');
    for (const { sequence, body, hash } of rows) {
      const follows = sequence === seen.tree.leafCount + 1 && hashEntry(seen.hash, body).equals(hash);
      if (!follows) throw new Error(`Entry ${sequence} of the audit does not follow.`);
      seen.tree.append(hash);
      seen.hash = hash;
    }
  }
}

/**
 * Makes the job that signs a checkpoint when there is something new, and keeps it outside the database too. Gives whether
 * it signed. Run once a minute by one process at a time.
 */
export function createCheckpointJob(parts: Pick<AuditParts, 'keyring' | 'checkpointFile'>) {
  const signCheckpoint = createSignCheckpoint(parts);
  return async (execute: Execute): Promise<boolean> => {
    if (!(await execute(needsCheckpoint, keeper, {}))) return false;
    await parts.checkpointFile.append(await execute(signCheckpoint, keeper, {}));
    return true;
  };
}
