// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Paper, Text } from '@mantine/core';
import type { NoticeView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { placeOfNotice } from './place-of-notice.ts';
import classes from './notifications.module.css';

interface NoticeItemProps {
  readonly notice: NoticeView;
  readonly onRead: () => void;
}

/** One thing that one was told: what, about which case, when; opening it marks it as read. */
export function NoticeItem({ notice, onRead }: NoticeItemProps) {
  const { t } = useTranslation('notifications');
  const { kind, at, isRead, task } = notice;
  const title = t(`kinds.${kind}`);
  const reference = notice.case?.reference;
  return (
    <Paper withBorder p="sm" className={classes.framed ?? ''} data-unread={!isRead}>
      <div className={classes.notice}>
        <div className={classes.words}>
          <AnchorLink {...placeOfNotice(notice)} fw={isRead ? 400 : 700} onClick={isRead ? undefined : onRead}>
            {title}
            {reference === undefined ? null : (
              <>
                {' · '}
                <bdi dir="ltr">{reference}</bdi>
              </>
            )}
          </AnchorLink>
          <Text size="sm" c="dimmed">
            {task ? (
              <>
                {t('due')} <DateText value={task.dueOn} />
                {' · '}
              </>
            ) : null}
            <DateText value={at} withTime />
            {isRead ? null : ` · ${t('unread')}`}
          </Text>
        </div>
        {isRead ? null : (
          <Button
            variant="default"
            size="xs"
            onClick={onRead}
            aria-label={`${t('read')}: ${title}${reference === undefined ? '' : ` · ${reference}`}`}
          >
            {t('read')}
          </Button>
        )}
      </div>
    </Paper>
  );
}
