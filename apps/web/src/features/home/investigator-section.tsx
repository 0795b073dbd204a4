// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Text } from '@mantine/core';
import { listInvestigations } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';

const shownCount = 3;

/** For those who investigate and prosecute: their newest investigations, and the cases that were released to them. */
export function InvestigatorSection() {
  const { t } = useTranslation('investigations');
  const { language } = useLanguage();
  const latest = useQuery({
    queryKey: ['home', 'investigations'],
    queryFn: ({ signal }) => api(listInvestigations, { query: { limit: shownCount }, signal }),
  });
  return (
    <Panel
      roomy
      title={t('home.title')}
      lead={t('home.lead')}
      action={
        <Group gap="xs">
          <ButtonLink to="/cases" search={{ own: 'no' }} size="md">
            {t('toCases')}
          </ButtonLink>
          <ButtonLink to="/investigations" size="md" variant="default">
            {t('toList')}
          </ButtonLink>
        </Group>
      }
    >
      <QueryState query={latest}>
        {({ investigations }) =>
          investigations.length === 0 ? (
            <Text>{t('home.none')}</Text>
          ) : (
            <ul>
              {investigations.map(({ id, fileNumber, stage }) => (
                <li key={id}>
                  <AnchorLink to="/investigations/$investigationId" params={{ investigationId: id }}>
                    <bdi>{fileNumber}</bdi>
                  </AnchorLink>
                  {' · '}
                  {labelOf('investigationStage', stage, language)}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Panel>
  );
}
