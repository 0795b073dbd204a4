// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import type { HeldRelease } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { ReleaseFacts } from './release-facts.tsx';
import classes from './sharing.module.css';
import type { Viewer } from './who-sees.ts';

export interface ReleaseActs {
  readonly onPreview: (viewer: Viewer) => void;
  readonly onExtend: (release: HeldRelease) => void;
  readonly onRevoke: (release: HeldRelease) => void;
}

interface ViewerCardProps extends ReleaseActs {
  readonly viewer: Viewer;
  readonly mayRelease: boolean;
}

/** Bases that are gone on with by asking anew; the others have to be decided anew. */
const extendable: readonly string[] = ['consent', 'assentWithGuardian', 'bestInterests', 'legalDuty'];

/** Everything about one organisation that sees parts of the case. */
export function ViewerCard({ viewer, mayRelease, onPreview, onExtend, onRevoke }: ViewerCardProps) {
  const { t } = useTranslation('cases');
  const { formatDateTime, formatNumber } = useLanguage();
  const { organisation, releases, opened } = viewer;
  return (
    <li className={classes.card}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Text fw={600}>
            <bdi>{organisation.name}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {opened
              ? t('sharing.opened', {
                  count: opened.count,
                  shown: formatNumber(opened.count),
                  date: formatDateTime(opened.lastAt),
                })
              : t('sharing.neverOpened')}
          </Text>
        </div>
        <Button size="xs" variant="default" onClick={() => onPreview(viewer)}>
          {t('sharing.preview', { organisation: organisation.name })}
        </Button>
      </Group>
      <Stack gap="sm">
        {releases.map((release) => (
          <div key={release.id}>
            <ReleaseFacts release={release} />
            {mayRelease ? (
              <Group gap="xs" mt={4}>
                {extendable.includes(release.basis) ? (
                  <Button
                    size="xs"
                    variant="subtle"
                    onClick={() => onExtend(release)}
                    aria-label={t('sharing.extendOf', { organisation: organisation.name })}
                  >
                    {t('sharing.extend')}
                  </Button>
                ) : null}
                <Button
                  size="xs"
                  variant="subtle"
                  color="red"
                  onClick={() => onRevoke(release)}
                  aria-label={t('releases.revokeOf', { organisation: organisation.name })}
                >
                  {t('releases.revoke')}
                </Button>
              </Group>
            ) : null}
          </div>
        ))}
      </Stack>
    </li>
  );
}
