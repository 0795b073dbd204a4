// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreTasksProps {
  readonly hasMore: boolean;
  readonly isFetching: boolean;
  readonly onMore: () => void;
}

/** The way to the tasks that are due later. */
export function MoreTasks({ hasMore, isFetching, onMore }: MoreTasksProps) {
  const { t } = useTranslation('work');
  if (!hasMore) return null;
  return (
    <div>
      <Button variant="default" loading={isFetching} onClick={onMore}>
        {t('more')}
      </Button>
    </div>
  );
}
