// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNewerVersion } from '../lib/newer-version.ts';
import classes from './layout.module.css';

/** Says that the node has a newer application; the person chooses when to reload, and so loses nothing that they write. */
export function NewerVersionBanner() {
  const { t } = useTranslation('common');
  const isNewer = useNewerVersion();
  return (
    <div role="status" aria-live="polite">
      {isNewer ? (
        <Group className={classes.offline ?? ''} justify="center" gap="sm">
          <Text size="sm" fw={600}>
            {t('newerVersion.title')} {t('newerVersion.explained')}
          </Text>
          <Button size="compact-sm" onClick={() => window.location.reload()}>
            {t('newerVersion.reload')}
          </Button>
        </Group>
      ) : null}
    </div>
  );
}
