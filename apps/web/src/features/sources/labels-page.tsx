// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../lib/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { DecidedLabels } from './labels/decided-labels.tsx';
import { WaitingLabels } from './labels/waiting-labels.tsx';
import { labelsQuery } from './source-query.ts';

/** Labels of published tables that nobody knows: a person says what each stands for, or leaves it. */
export function LabelsPage() {
  const { t } = useTranslation('sources');
  const waiting = useQuery(labelsQuery('waiting'));
  const decided = useQuery(labelsQuery('decided'));
  const keeps = hasRole(useSession(), 'analyst');
  return (
    <Page
      title={t('labels.title')}
      lead={t('labels.lead')}
      actions={
        <ButtonLink to="/sources" variant="default">
          {t('one.toList')}
        </ButtonLink>
      }
    >
      <QueryState query={waiting}>
        {({ labels }) =>
          labels.length === 0 ? (
            <Empty title={t('labels.none')}>{t('labels.noneTodo')}</Empty>
          ) : (
            <WaitingLabels labels={labels} keeps={keeps} />
          )
        }
      </QueryState>
      {decided.data && decided.data.labels.length > 0 ? (
        <Stack gap="sm">
          <Title order={2} size="h3">
            {t('labels.all')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('labels.applied')}
          </Text>
          <DecidedLabels labels={decided.data.labels} keeps={keeps} />
        </Stack>
      ) : null}
    </Page>
  );
}
