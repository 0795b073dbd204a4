// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, Button, Stack, Text } from '@mantine/core';
import { addressOf, downloadDefects, type SourceDefect, type SourceId, type SourceReport } from '@palermo/contract';
import type { z } from 'zod';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import classes from '../sources.module.css';

type Defects = SourceReport['defects'][number];

interface DefectTableProps {
  readonly sourceId: SourceId;
  readonly defects: readonly Defects[];
}

/** Faults of a table by kind, in plain words, with how often and some examples. */
export function DefectTable({ sourceId, defects }: DefectTableProps) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const sorted = useMemo(() => defects.toSorted((one, other) => other.count - one.count), [defects]);
  const columns = useMemo(
    (): readonly DataColumn<Defects>[] => [
      {
        id: 'kind',
        header: t('defects.kind'),
        main: true,
        cell: ({ kind }) => (
          <div>
            <Text component="span" fw={600}>
              {t(`kinds.${kind}.what`)}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`kinds.${kind}.how`)}
            </Text>
          </div>
        ),
      },
      {
        id: 'count',
        header: t('defects.count'),
        numeric: true,
        sortValue: ({ count }) => count,
        cell: ({ count }) => formatNumber(count),
      },
      {
        id: 'rejected',
        header: t('defects.rejected'),
        numeric: true,
        sortValue: ({ rejected }) => rejected,
        cell: ({ rejected }) => formatNumber(rejected),
      },
      {
        id: 'examples',
        header: t('defects.examples'),
        cell: ({ kind, examples }) => <Examples key={kind} examples={examples} />,
      },
    ],
    [t, formatNumber],
  );
  return (
    <Stack gap="sm">
      <DataTable label={t('defects.title')} rows={sorted} columns={columns} rowKey={({ kind }) => kind} />
      <Text>
        <Anchor href={addressOf('', downloadDefects, { params: { sourceId }, query: {} })} download>
          {t('defects.download')}
        </Anchor>
      </Text>
    </Stack>
  );
}

const shownAtOnce = 1;

function Examples({ examples }: { readonly examples: readonly z.output<typeof SourceDefect>[] }) {
  const { t, i18n } = useTranslation('sources');
  const [open, setOpen] = useState(false);
  const shown = open ? examples : examples.slice(0, shownAtOnce);
  return (
    <div>
      <ul className={classes.examples}>
        {shown.map(({ row, written, done }) => (
          <li key={`${row} ${written}`}>
            {t('defects.row', { row })}:{' '}
            <bdi className={classes.written}>{written === '' ? t('defects.empty') : written}</bdi>{' '}
            {i18n.language === 'en' ? done : null}
          </li>
        ))}
      </ul>
      {examples.length > shownAtOnce ? (
        <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('defects.hide') : t('defects.show')}
        </Button>
      ) : null}
    </div>
  );
}
