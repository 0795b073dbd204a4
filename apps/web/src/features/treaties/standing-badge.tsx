// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Group } from '@mantine/core';
import type { TreatyStanding } from '@palermo/contract';
import { useTranslation } from 'react-i18next';

const colours = { party: 'teal', signed: 'yellow', none: 'gray', withdrawn: 'red' } as const;

/** Where a state stands, in words; and that sources differ, where they do. */
export function StandingBadge({
  of: { standing, disputed },
}: {
  readonly of: Pick<TreatyStanding, 'standing' | 'disputed'>;
}) {
  const { t } = useTranslation('treaties');
  return (
    <Group gap={4} wrap="wrap" component="span">
      <Badge color={colours[standing]} variant="light" tt="none">
        {t(`standing.${standing}`)}
      </Badge>
      {disputed ? (
        <Badge color="orange" variant="outline" tt="none">
          {t('standing.disputed')}
        </Badge>
      ) : null}
    </Group>
  );
}
