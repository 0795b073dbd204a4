// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getNodeState } from '@palermo/contract';
import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../lib/api.ts';
import { useConnection } from '../lib/connection.ts';
import { lookForNewerVersion } from '../lib/newer-version.ts';
import classes from './layout.module.css';

const retryEveryMs = 5_000;

/** Says when the node cannot be reached, tries again by itself, and then loads what had failed. */
export function ConnectionBanner() {
  const { t } = useTranslation('common');
  const connection = useConnection();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (connection === 'online') return undefined;
    const timer = setInterval(() => {
      // A failed attempt keeps the banner up; the next one follows.
      directApi(getNodeState, {}).catch(() => undefined);
    }, retryEveryMs);
    return () => {
      clearInterval(timer);
      // The node may have been away to be updated.
      void lookForNewerVersion();
      void queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error' });
    };
  }, [connection, queryClient]);
  return (
    <div role="status" aria-live="polite">
      {connection === 'offline' ? (
        <Text className={classes.offline} size="sm">
          {t('layout.offline')}
        </Text>
      ) : null}
    </div>
  );
}
