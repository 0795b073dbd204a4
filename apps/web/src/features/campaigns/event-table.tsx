// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text } from '@mantine/core';
import type { OutreachEventLine } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';

const colours = { yes: 'green', maybe: 'yellow', no: 'gray', none: 'orange' } as const;

/** What one's own organisation replied; asks for a reply where there is none. */
export function OwnReply({ event: { ownReply } }: { readonly event: OutreachEventLine }) {
  const { t } = useTranslation('campaigns');
  if (ownReply === null) return <>–</>;
  return <StateBadge colour={colours[ownReply]}>{t(`ownReplies.${ownReply}`)}</StateBadge>;
}

interface EventTableProps {
  readonly events: readonly OutreachEventLine[];
  /** The events of one campaign, which needs no naming. */
  readonly ofCampaign?: boolean;
}

export function EventTable({ events, ofCampaign = false }: EventTableProps) {
  const { t } = useTranslation('campaigns');
  const { formatNumber } = useLanguage();
  const columns: DataColumn<OutreachEventLine>[] = [
    {
      id: 'title',
      header: t('event'),
      main: true,
      cell: ({ id, title, campaign, cancelled }) => (
        <Stack gap={2}>
          <AnchorLink to="/outreach/events/$eventId" params={{ eventId: id }} dir="auto">
            {title}
          </AnchorLink>
          {campaign === null || ofCampaign ? null : (
            <Text size="xs" c="dimmed" dir="auto">
              {campaign}
            </Text>
          )}
          {cancelled ? <StateBadge colour="gray">{t('cancelled')}</StateBadge> : null}
        </Stack>
      ),
    },
    { id: 'starts', header: t('starts'), cell: ({ startsAt }) => <DateText value={startsAt} withTime /> },
    { id: 'place', header: t('place'), cell: ({ place }) => <bdi>{place ?? t('onlineOnly')}</bdi> },
    { id: 'host', header: t('host'), cell: ({ host }) => <bdi>{host}</bdi> },
    { id: 'reply', header: t('ownReply'), cell: (event) => <OwnReply event={event} /> },
    {
      id: 'attended',
      header: t('attended'),
      numeric: true,
      cell: ({ attended }) => (attended === null ? '–' : formatNumber(attended)),
    },
  ];
  return <DataTable label={t('eventsTitle')} rows={events} columns={columns} rowKey={({ id }) => id} />;
}
