// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeLanguage, type SessionView } from '@palermo/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { directApi } from '../lib/api.ts';
import type { Language } from '../lib/language.ts';
import { sessionQuery } from '../lib/session.ts';
import { switchLanguage } from './messages.ts';

let chosenBeforeSignIn: Language | undefined;

async function keepInAccount(queryClient: QueryClient, session: SessionView, language: Language): Promise<void> {
  const changed: SessionView = { ...session, account: { ...session.account, language } };
  queryClient.setQueryData(sessionQuery.queryKey, () => changed);
  await directApi(changeLanguage, { body: { language } });
}

/** Changes the language of the page and, when signed in, of the account. */
export function useLanguageChoice(): (language: Language) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (language) => {
      const session = queryClient.getQueryData(sessionQuery.queryKey);
      if (!session) chosenBeforeSignIn = language;
      void switchLanguage(language);
      // The page is in the new language already; an account that keeps the former one is put right at the next switch.
      if (session) keepInAccount(queryClient, session, language).catch(() => undefined);
    },
    [queryClient],
  );
}

/** After sign-in: a language chosen on the sign-in page wins and is kept; otherwise the account's own is used. */
export async function followAccountLanguage(queryClient: QueryClient, session: SessionView): Promise<void> {
  const chosen = chosenBeforeSignIn;
  chosenBeforeSignIn = undefined;
  if (chosen === undefined || chosen === session.account.language) return switchLanguage(session.account.language);
  await keepInAccount(queryClient, session, chosen).catch(() => undefined);
}
