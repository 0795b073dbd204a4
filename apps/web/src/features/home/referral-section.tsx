// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Text } from '@mantine/core';
import { listReferrals } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';

/** How many referrals wait for an answer, and the way to them and to the free places. */
export function ReferralSection() {
  const { t } = useTranslation('services');
  const { formatNumber } = useLanguage();
  const waiting = useQuery({
    queryKey: ['home', 'referrals'],
    queryFn: ({ signal }) => api(listReferrals, { query: { limit: 100 }, signal }),
  });
  return (
    <Panel
      roomy
      title={t('home.title')}
      lead={t('home.lead')}
      action={
        <Group gap="xs">
          <ButtonLink to="/referrals" size="md">
            {t('home.look')}
          </ButtonLink>
          <ButtonLink to="/services" size="md" variant="default">
            {t('home.places')}
          </ButtonLink>
        </Group>
      }
    >
      <QueryState query={waiting}>
        {({ referrals }) => {
          const count = referrals.filter(({ state }) => state === 'waiting').length;
          return (
            <Text fw={count === 0 ? 400 : 600}>
              {count === 0 ? t('home.none') : t('home.waiting', { count, shown: formatNumber(count) })}
            </Text>
          );
        }}
      </QueryState>
    </Panel>
  );
}
