// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getInvestigation as getEndpoint, inputOf, listInvestigations as listEndpoint } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { readInstantCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { presentPassings } from '../passing.ts';
import { mayReadInvestigations } from '../policy.ts';
import { openFile } from '../sealed-words.ts';
import { findInvestigations } from '../store.ts';
import { findPassings } from '../store-passings.ts';
import { casesOf, viewInvestigation } from '../view-investigation.ts';

const passingsMax = 50;

/** The investigations of the actor's organisation, the last changed first. */
export const listInvestigations = defineQuery({
  name: 'investigations.list',
  input: inputOf(listEndpoint),
  policy: mayReadInvestigations,
  async run(scope, { stage, after, limit }) {
    const rows = await findInvestigations(scope.db, {
      organisationId: (scope.actor as AccountActor).organisationId,
      stage: stage ?? null,
      after: after === undefined ? null : readInstantCursor(after),
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      investigations: page.map((row) => ({
        id: row.id,
        fileNumber: openFile(scope.keyring, row).fileNumber,
        openedOn: row.openedOn,
        stage: row.stage,
        stageSince: row.stageSince,
        ending: row.ending,
        caseCount: row.caseCount,
        suspectCount: row.suspectCount,
        convictedCount: row.convictedCount,
        updatedAt: row.updatedAt.toISOString(),
      })),
      next: rows.length > page.length && last ? writeCursor([last.sortKey, last.id]) : null,
    };
  },
  audit: (_input, { investigations }) => ({
    subjectKind: 'investigation',
    subjectIds: investigations.map(({ id }) => id),
  }),
});

/** Investigations passed to the actor's organisation or by it. */
export const listPassings = defineQuery({
  name: 'investigations.listPassings',
  input: z.object({}),
  policy: mayReadInvestigations,
  run: async (scope) => ({ passings: await presentPassings(scope, await findPassings(scope.db, passingsMax)) }),
  audit: (_input, { passings }) => ({
    subjectKind: 'investigation',
    subjectIds: [...new Set(passings.map(({ investigationId }) => investigationId))],
  }),
});

/** One investigation of the actor's organisation. */
export const getInvestigation = defineQuery({
  name: 'investigations.read',
  input: inputOf(getEndpoint),
  policy: mayReadInvestigations,
  run: (scope, { investigationId }) => viewInvestigation(scope, investigationId),
  audit: ({ investigationId, purpose }, view) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: casesOf(view),
    details: { investigation: investigationId },
  }),
});
