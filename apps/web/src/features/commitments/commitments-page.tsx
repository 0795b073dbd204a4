// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Text } from '@mantine/core';
import type { InstrumentLine } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { InstrumentDialog } from './instrument-dialog.tsx';
import { useInstruments, wordsIn } from './instrument-queries.ts';

function useColumns(): DataColumn<InstrumentLine>[] {
  const { t } = useTranslation('commitments');
  const { language, formatDate, formatNumber } = useLanguage();
  return [
    {
      id: 'title',
      header: t('instrument'),
      main: true,
      cell: ({ key, titles, retired }) => (
        <Group gap="xs">
          <AnchorLink to="/commitments/$instrument" params={{ instrument: key }}>
            <bdi>{wordsIn(titles, language)}</bdi>
          </AnchorLink>
          {retired ? (
            <Badge variant="light" tt="none" color="gray">
              {t('retired')}
            </Badge>
          ) : null}
        </Group>
      ),
    },
    { id: 'symbol', header: t('symbol'), cell: ({ symbol }) => <bdi>{symbol ?? '–'}</bdi> },
    { id: 'adopted', header: t('adopted'), cell: ({ adoptedOn }) => (adoptedOn ? formatDate(adoptedOn) : '–') },
    {
      id: 'count',
      header: t('commitments'),
      numeric: true,
      cell: ({ commitmentCount }) => formatNumber(commitmentCount),
    },
    { id: 'verified', header: t('verified'), numeric: true, cell: ({ verifiedCount }) => formatNumber(verifiedCount) },
    { id: 'answered', header: t('answered'), numeric: true, cell: ({ answeredCount }) => formatNumber(answeredCount) },
  ];
}

/** The instruments with how many of their commitments are verified and answered. */
export function CommitmentsPage() {
  const { t } = useTranslation('commitments');
  const query = useInstruments();
  const columns = useColumns();
  const [asked, setAsked] = useState<'import' | 'new' | null>(null);
  const close = () => setAsked(null);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        query.data?.mayEdit ? (
          <>
            <Button variant="default" onClick={() => setAsked('new')}>
              {t('newInstrument')}
            </Button>
            <Button onClick={() => setAsked('import')}>{t('import.open')}</Button>
          </>
        ) : null
      }
    >
      <QueryState query={query}>
        {({ instruments }) =>
          instruments.length === 0 ? (
            <Text>{t('empty')}</Text>
          ) : (
            <DataTable label={t('title')} rows={instruments} columns={columns} rowKey={({ key }) => key} />
          )
        }
      </QueryState>
      {asked === 'import' ? <ImportDialog instrument={null} onClose={close} /> : null}
      {asked === 'new' ? <InstrumentDialog instrument={null} onClose={close} /> : null}
    </Page>
  );
}
