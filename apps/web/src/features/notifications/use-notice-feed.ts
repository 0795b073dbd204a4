// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { browserFeedParts, startFeed } from '../../lib/event-feed.ts';
import { useSession } from '../../lib/session.ts';
import { tasksKey } from '../../lib/tasks.ts';
import { noticesKey } from './notice-queries.ts';

/** Milliseconds within which several pieces of news become one look and one announcement. */
const gatherMs = 400;

/** Follows what the node tells this account; gives the sentence to announce. Begins anew with a new session. */
export function useNoticeFeed(): string {
  const { t } = useTranslation('notifications');
  const session = useSession();
  const queryClient = useQueryClient();
  const [announced, setAnnounced] = useState('');
  const words = useRef(t);
  useEffect(() => {
    words.current = t;
  }, [t]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const news: string[] = [];
    const show = (): void => {
      timer = undefined;
      void queryClient.invalidateQueries({ queryKey: noticesKey });
      // Marked only: fetched when somebody looks, because fetching them says that somebody is there.
      void queryClient.invalidateQueries({ queryKey: tasksKey, refetchType: 'none' });
      if (news.length > 0) {
        const first = news[0] ?? '';
        setAnnounced(news.length === 1 ? words.current('announced', { words: first }) : words.current('several'));
      }
      news.length = 0;
    };
    const stop = startFeed(browserFeedParts(), (event) => {
      if (event.name === 'notice') news.push(words.current(`kinds.${event.kind}`));
      timer ??= setTimeout(show, gatherMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queryClient, session]);
  return announced;
}
