// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Group, Text } from '@mantine/core';
import type { CaseListItem } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useLanguage } from '../../../lib/language.ts';
import type { DataColumn } from '../../../ui/data-table.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { AnchorLink } from '../../../ui/links.tsx';
import classes from './case-list.module.css';
import { MajorityBadge, OutcomeBadge } from '../case/badges.tsx';

export type CaseRow = z.infer<typeof CaseListItem>;

/** The columns of every list of cases; only what the node sorts by can be sorted. */
export function useCaseColumns(): readonly DataColumn<CaseRow>[] {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  return useMemo(
    () => [
      {
        id: 'reference',
        header: t('list.columns.case'),
        main: true,
        sortValue: (row) => row.reference,
        cell: (row) => <CaseName row={row} />,
      },
      {
        id: 'outcome',
        header: t('list.columns.outcome'),
        cell: (row) => (
          <Group gap={4}>
            <OutcomeBadge outcome={row.outcome} />
            {row.status === 'closed' ? <Badge variant="default">{t('status.closed')}</Badge> : null}
          </Group>
        ),
      },
      { id: 'person', header: t('list.columns.person'), cell: (row) => <PersonCell row={row} /> },
      {
        id: 'exploitation',
        header: t('list.columns.exploitation'),
        cell: (row) =>
          (row.exploitation ?? []).map((code) => labelOf('exploitation', code, language)).join(t('list.separator')) ||
          '–',
      },
      {
        id: 'registeredOn',
        header: t('list.columns.registeredOn'),
        sortValue: (row) => row.registeredOn,
        cell: (row) => <DateText value={row.registeredOn} />,
      },
      {
        id: 'updatedAt',
        header: t('list.columns.updatedAt'),
        sortValue: (row) => row.updatedAt,
        cell: (row) => <DateText value={row.updatedAt} />,
      },
      {
        id: 'organisation',
        header: t('list.columns.organisation'),
        cell: (row) => <HolderCell row={row} />,
      },
    ],
    [t, language],
  );
}

/** Who holds the case, and who works on it here. */
function HolderCell({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation('cases');
  return (
    <div>
      {row.own ? (
        <span className={classes.together}>{t('list.yourOrganisation')}</span>
      ) : (
        <bdi>{t('list.releasedBy', { organisation: row.organisation.name })}</bdi>
      )}
      {row.worker === null ? null : (
        <Text size="sm" c="dimmed">
          <bdi>{t('worker.with', { name: row.worker.name })}</bdi>
        </Text>
      )}
    </div>
  );
}

function CaseName({ row }: { readonly row: CaseRow }) {
  return (
    <div>
      <AnchorLink to="/cases/$caseId" params={{ caseId: row.id }} data-case-link fw={600} className={classes.together}>
        <bdi>{row.reference}</bdi>
      </AnchorLink>
      {row.name === null ? null : (
        <Text size="sm">
          <bdi>{row.name}</bdi>
        </Text>
      )}
    </div>
  );
}

function PersonCell({ row }: { readonly row: CaseRow }) {
  const { language } = useLanguage();
  if (row.majority === null && row.sex === null) return <>–</>;
  return (
    <Group gap={6} wrap="nowrap">
      {row.majority === null ? null : <MajorityBadge majority={row.majority} />}
      {row.sex === null ? null : labelOf('sex', row.sex, language)}
    </Group>
  );
}
