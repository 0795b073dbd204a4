// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { SourceMapping, SourceShape, type SourceId, type SourceView } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { addDays } from '../../../../kernel/clock.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, defineQuery } from '../../../../kernel/use-case.ts';
import { mayKeepSources } from '../../policy.ts';
import { deleteUnread, findMapping, findSourceOfFile, insertSource } from '../../store-sources.ts';

/** Days after which a file that nobody read is thrown away. */
const unreadDays = 30;

/** The published table that is this file already. */
export const findSameFile = defineQuery({
  name: 'statistics.findSameSource',
  input: z.object({ fileHash: z.string().max(64) }),
  policy: mayKeepSources,
  run: async ({ db }, { fileHash }) => (await findSourceOfFile(db, fileHash))?.id,
  audit: 'none',
});

/** What a person said of the columns of another table with the same layout. */
export const findLayout = defineQuery({
  name: 'statistics.findSourceLayout',
  input: z.object({ layout: z.string().length(64) }),
  policy: mayKeepSources,
  run: ({ db }, { layout }) => findMapping(db, layout),
  audit: 'none',
});

/** Keeps an uploaded table. Nothing of it is read yet. */
export const addSource = defineCommand({
  name: 'statistics.uploadSource',
  input: z.object({
    fileName: z.string().max(200),
    fileHash: z.string().length(64),
    shape: SourceShape,
    proposal: z.custom<SourceView['proposal']>(),
    layout: z.string().length(64),
    mapping: SourceMapping.nullable(),
    totalCount: z.int().nullable(),
    content: z.instanceof(Buffer),
  }),
  policy: mayKeepSources,
  async run({ db, actor, clock }, input) {
    const { accountId, organisationId } = actor as AccountActor;
    await deleteUnread(db, addDays(clock(), -unreadDays));
    const id = newId<SourceId>();
    await insertSource(db, { ...input, id, accountId, organisationId });
    return id;
  },
  audit: ({ fileHash, shape }, id) => ({ subjectKind: 'source', subjectIds: [id], details: { fileHash, shape } }),
});
