// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Text } from '@mantine/core';
import type { HeldRelease } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { ReleaseFacts } from './release-facts.tsx';
import classes from './sharing.module.css';

interface ReleaseHistoryProps {
  readonly releases: readonly HeldRelease[];
  readonly mayRevoke: boolean;
  readonly onRevoke: (release: HeldRelease) => void;
}

/** What begins later, and what has ended: by its day, by being revoked, or by being declined. */
export function ReleaseHistory({ releases, mayRevoke, onRevoke }: ReleaseHistoryProps) {
  const { t } = useTranslation('cases');
  const planned = releases.filter(({ state }) => state === 'planned');
  const ended = releases.filter(({ state }) => state === 'expired' || state === 'revoked' || state === 'declined');
  const list = (shown: readonly HeldRelease[]) => (
    <ul className={classes.list}>
      {shown.map((release) => (
        <li key={release.id} className={classes.card} data-ended={release.state === 'planned' ? undefined : true}>
          <Text fw={600} mb={4}>
            <bdi>{release.organisation.name}</bdi>
          </Text>
          <ReleaseFacts release={release} />
          {release.state === 'planned' && mayRevoke ? (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              onClick={() => onRevoke(release)}
              aria-label={t('releases.revokeOf', { organisation: release.organisation.name })}
            >
              {t('releases.revoke')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {planned.length === 0 ? null : (
        <details className={classes.history} open>
          <summary>{t('sharing.planned', { count: planned.length })}</summary>
          {list(planned)}
        </details>
      )}
      {ended.length === 0 ? null : (
        <details className={classes.history}>
          <summary>{t('sharing.ended', { count: ended.length })}</summary>
          {list(ended)}
        </details>
      )}
    </>
  );
}
