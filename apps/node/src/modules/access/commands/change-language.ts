// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { LanguageCode } from '@palermo/contract';
import { isAccount } from '../../../kernel/actor.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { aboutOneself } from '../policy.ts';
import { updateAccount } from '../store.ts';

/** Changes the language of the actor's own account. */
export const changeLanguage = defineCommand({
  name: 'access.change-language',
  input: z.object({ language: LanguageCode }),
  policy: aboutOneself,
  async run({ db, actor }, { language }) {
    if (isAccount(actor)) await updateAccount(db, actor.accountId, { language });
  },
  audit: ({ language }) => ({ details: { language } }),
});
