// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listCaseExports, listErasures } from '@palermo/contract';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';

/** Erasures and files with cases that wait for a second person, and the cases of the organisation. */
export function SupervisorSection() {
  const { t } = useTranslation('home');
  const erasures = useQuery({ queryKey: ['home', 'erasures'], queryFn: ({ signal }) => api(listErasures, { signal }) });
  const exports = useQuery({
    queryKey: ['home', 'exports'],
    queryFn: async ({ signal }) =>
      (await api(listCaseExports, { signal })).exports.filter(({ mayDecide }) => mayDecide),
  });
  return (
    <Panel
      roomy
      title={t('supervisor.title')}
      lead={t('supervisor.explanation')}
      action={
        <ButtonLink to="/cases" size="md">
          {t('supervisor.cases')}
        </ButtonLink>
      }
    >
      <QueryState query={erasures}>
        {({ erasures: waiting }) =>
          waiting.length === 0 ? (
            <Text c="dimmed">{t('supervisor.noErasures')}</Text>
          ) : (
            <div>
              <ButtonLink to="/erasures" variant="default">
                {t('supervisor.erasures', { count: waiting.length })}
              </ButtonLink>
            </div>
          )
        }
      </QueryState>
      <QueryState query={exports}>
        {(waiting) =>
          waiting.length === 0 ? (
            <Text c="dimmed">{t('supervisor.noExports')}</Text>
          ) : (
            <div>
              <ButtonLink to="/exports" variant="default">
                {t('supervisor.exports', { count: waiting.length })}
              </ButtonLink>
            </div>
          )
        }
      </QueryState>
    </Panel>
  );
}
