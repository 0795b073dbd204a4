// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Text } from '@mantine/core';
import type { AssistanceOfferLine, AssistanceRequestLine } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { labelsOf, stateColour } from './assistance-query.ts';

/** How long a request has waited; plain where it was left lying. */
export function WaitingText({ request }: { readonly request: AssistanceRequestLine }) {
  const { t } = useTranslation('assistance');
  if (request.waitingDays === null) return <>–</>;
  return (
    <Text inherit component="span" fw={request.stale ? 700 : 400}>
      {t('waits', { count: request.waitingDays })}
    </Text>
  );
}

/** How a request stands, and whether it waits for the reader. */
export function RequestBadges({ request }: { readonly request: AssistanceRequestLine }) {
  const { t } = useTranslation('assistance');
  return (
    <Group gap={4}>
      <StateBadge colour={stateColour(request.state)}>{t(`states.${request.state}`)}</StateBadge>
      {request.awaitsOwn ? <StateBadge colour="orange">{t('awaitsOwn')}</StateBadge> : null}
      {request.stale ? <StateBadge colour="red">{t('stale')}</StateBadge> : null}
    </Group>
  );
}

export function useRequestColumns(): DataColumn<AssistanceRequestLine>[] {
  const { t } = useTranslation('assistance');
  const { language } = useLanguage();
  return [
    {
      id: 'title',
      header: t('request'),
      main: true,
      cell: ({ id, title, organisation }) => (
        <div>
          <AnchorLink to="/assistance/requests/$requestId" params={{ requestId: id }} dir="auto">
            {title}
          </AnchorLink>
          <Text size="xs" c="dimmed">
            <bdi>{organisation}</bdi>
          </Text>
        </div>
      ),
    },
    { id: 'state', header: t('state'), cell: (request) => <RequestBadges request={request} /> },
    {
      id: 'subjects',
      header: t('subjects'),
      cell: ({ subjects }) => labelsOf('assistanceSubject', subjects, language),
    },
    { id: 'waiting', header: t('waiting'), cell: (request) => <WaitingText request={request} /> },
    {
      id: 'neededBy',
      header: t('neededBy'),
      cell: ({ neededBy }) => (neededBy === null ? '–' : <DateText value={neededBy} />),
    },
  ];
}

export function useOfferColumns(): DataColumn<AssistanceOfferLine>[] {
  const { t } = useTranslation('assistance');
  const { language, formatNumber } = useLanguage();
  return [
    {
      id: 'title',
      header: t('anOffer'),
      main: true,
      cell: ({ id, title, organisation }) => (
        <div>
          <AnchorLink to="/assistance/offers/$offerId" params={{ offerId: id }} dir="auto">
            {title}
          </AnchorLink>
          <Text size="xs" c="dimmed">
            <bdi>{organisation}</bdi>
          </Text>
        </div>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StateBadge colour={stateColour(state)}>{t(`offerStates.${state}`)}</StateBadge>,
    },
    {
      id: 'subjects',
      header: t('subjects'),
      cell: ({ subjects }) => labelsOf('assistanceSubject', subjects, language),
    },
    { id: 'forms', header: t('forms'), cell: ({ forms }) => labelsOf('assistanceForm', forms, language) },
    {
      id: 'taken',
      header: t('taken'),
      numeric: true,
      cell: ({ taken, capacity }) => t('takenOf', { taken: formatNumber(taken), capacity: formatNumber(capacity) }),
    },
    {
      id: 'until',
      header: t('until'),
      cell: ({ until }) => (until === null ? '–' : <DateText value={until} />),
    },
  ];
}
