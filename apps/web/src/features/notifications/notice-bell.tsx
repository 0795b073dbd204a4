// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { TabLink } from '../../ui/links.tsx';
import { noticeCountQuery } from './notice-queries.ts';
import classes from './notifications.module.css';
import { useNoticeFeed } from './use-notice-feed.ts';

/** The way to what one was told, with how much was not read; says at once, politely, when there is something new. */
export function NoticeBell() {
  const { t } = useTranslation('notifications');
  const { formatNumber } = useLanguage();
  const announced = useNoticeFeed();
  const { data } = useQuery(noticeCountQuery);
  const unread = data?.unread ?? 0;
  const shown = `${formatNumber(unread)}${data?.isMore ? '+' : ''}`;
  return (
    <>
      <TabLink to="/notifications" className={classes.bell} title={t('title')}>
        <BellDrawing />
        {unread === 0 ? null : (
          <span className={classes.count} aria-hidden="true">
            {shown}
          </span>
        )}
        <VisuallyHidden>{unread === 0 ? t('bellNone') : t('bell', { count: unread, shown })}</VisuallyHidden>
      </TabLink>
      <VisuallyHidden role="status" aria-live="polite">
        {announced}
      </VisuallyHidden>
    </>
  );
}

function BellDrawing() {
  return (
    <svg viewBox="0 0 24 24" width={22} height={22} aria-hidden="true" focusable="false">
      <path
        d="M12 3a6 6 0 0 0-6 6v4l-2 3.5h16L18 13V9a6 6 0 0 0-6-6Zm-2.5 15.5a2.5 2.5 0 0 0 5 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
