// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listCases } from '@palermo/contract';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CaseLines } from './case-lines.tsx';

const shownCount = 5;
const waiting = { outcome: 'presumed', status: 'active', sort: 'registeredOn', order: 'ascending' } as const;

/** Cases that wait for an outcome, the longest waiting first. */
export function DecisionMakerSection() {
  const { t } = useTranslation('home');
  const { formatNumber } = useLanguage();
  const cases = useQuery({
    queryKey: ['home', 'waiting'],
    queryFn: ({ signal }) => api(listCases, { query: { ...waiting, limit: shownCount }, signal }),
  });
  return (
    <Panel
      roomy
      title={t('decisionMaker.title')}
      lead={t('decisionMaker.explanation')}
      action={
        <ButtonLink to="/cases" search={waiting} size="md">
          {t('decisionMaker.all')}
        </ButtonLink>
      }
    >
      <QueryState query={cases}>
        {({ cases: first, count, countAtLeast }) =>
          first.length === 0 ? (
            <Text c="dimmed">{t('decisionMaker.none')}</Text>
          ) : (
            <>
              <Text fw={600}>
                {count === null
                  ? t('decisionMaker.countAtLeast', { count: countAtLeast, shown: formatNumber(countAtLeast) })
                  : t('decisionMaker.count', { count, shown: formatNumber(count) })}
              </Text>
              <CaseLines cases={first} label={t('decisionMaker.title')} withoutOutcome />
            </>
          )
        }
      </QueryState>
    </Panel>
  );
}
