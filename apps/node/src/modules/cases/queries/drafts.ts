// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getDraft as getEndpoint, inputOf } from '@palermo/contract';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/use-case.ts';
import { displayName } from '../case-file.ts';
import { getOpenDraft, presentDraft } from '../commands/drafts.ts';
import { mayEditCases } from '../policy.ts';
import { openDraft, unwrapDraftKey } from '../sealed-facts.ts';
import { findOpenDrafts } from '../store-drafts.ts';

/** The account's own unfinished registrations. */
export const listDrafts = defineQuery({
  name: 'cases.listDrafts',
  input: z.object({}),
  policy: mayEditCases,
  async run({ db, keyring }) {
    const rows = await findOpenDrafts(db);
    return {
      drafts: rows.map((row) => ({
        id: row.id,
        title: displayName(openDraft(keyring, unwrapDraftKey(keyring, row.id, row.wrappedKey), row.id, row.sealed)),
        updatedAt: row.updatedAt.toISOString(),
        answeredCount: row.answeredCount,
      })),
    };
  },
  audit: (_input, { drafts }) => ({
    purpose: 'overview',
    subjectKind: 'draft',
    subjectIds: drafts.map(({ id }) => id),
  }),
});

/** One unfinished registration of the account. */
export const getDraft = defineQuery({
  name: 'cases.openDraft',
  input: inputOf(getEndpoint),
  policy: mayEditCases,
  run: async (scope, { draftId }) => presentDraft(scope, await getOpenDraft(scope, draftId, { toChange: false })),
  audit: ({ draftId }) => ({ purpose: 'identification', subjectKind: 'draft', subjectIds: [draftId] }),
});
