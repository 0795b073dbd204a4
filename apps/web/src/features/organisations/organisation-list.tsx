// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '@palermo/terms';
import { useLanguage } from '../../lib/language.ts';
import { CodeLabel } from '../../ui/code-label.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { AddOrganisationDialog } from './add-organisation-dialog.tsx';
import { type Organisation, organisationsQuery } from './organisation-queries.ts';

function useColumns(): readonly DataColumn<Organisation>[] {
  const { t } = useTranslation('organisations');
  const { language, formatNumber } = useLanguage();
  return useMemo(
    (): readonly DataColumn<Organisation>[] => [
      {
        id: 'name',
        header: t('list.name'),
        main: true,
        sortValue: ({ name }) => name,
        cell: ({ id, name }) => (
          <AnchorLink to="/organisations" search={{ organisation: id }}>
            {name}
          </AnchorLink>
        ),
      },
      {
        id: 'kind',
        header: t('list.kind'),
        sortValue: ({ kind }) => labelOf('organisationKind', kind, language),
        cell: ({ kind }) => <CodeLabel list="organisationKind" code={kind} />,
      },
      {
        id: 'accounts',
        header: t('list.accounts'),
        numeric: true,
        sortValue: ({ accountCount }) => accountCount,
        cell: ({ accountCount }) =>
          accountCount === null ? (
            <Text span c="dimmed">
              {t('list.notShown')}
            </Text>
          ) : (
            formatNumber(accountCount)
          ),
      },
      {
        id: 'state',
        header: t('list.state'),
        sortValue: ({ active }) => (active ? 0 : 1),
        cell: ({ active }) => (
          <Badge color={active ? 'teal' : 'gray'} variant="light">
            {active ? t('list.open') : t('list.closed')}
          </Badge>
        ),
      },
    ],
    [t, language, formatNumber],
  );
}

/** Every organisation of the node, with its kind and how many accounts it has. */
export function OrganisationList() {
  const { t } = useTranslation('organisations');
  const organisations = useQuery(organisationsQuery);
  const [adding, dialog] = useDisclosure(false);
  const columns = useColumns();
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={<Button onClick={dialog.open}>{t('list.add')}</Button>}
    >
      <QueryState query={organisations}>
        {({ organisations: all }) =>
          all.length === 0 ? (
            <Empty title={t('list.none')} />
          ) : (
            <DataTable
              label={t('list.title')}
              rows={all}
              columns={columns}
              rowKey={({ id }) => id}
              sort={{ id: 'name', order: 'ascending' }}
            />
          )
        }
      </QueryState>
      <AddOrganisationDialog opened={adding} onClose={dialog.close} />
    </Page>
  );
}
