// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import type { EstimateTold, EstimateView } from '@palermo/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/date-text.tsx';
import classes from '../estimates.module.css';
import { Drawing } from './drawing.tsx';
import { HiddenDependence } from './hidden-dependence.tsx';

interface StatisticianProps {
  readonly view: EstimateView;
  readonly told: EstimateTold;
}

/** For a statistician: every method and sensitivity as tables, and what made the estimate. */
export function Statistician({ view, told }: StatisticianProps) {
  const { t } = useTranslation('estimates');
  const figures = told.figures.filter(({ name }) => name === 'weights' || name === 'omissions');
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed" maw="75ch">
        {t('statistician.lead')}
      </Text>
      {figures.map((figure) => (
        <Drawing key={figure.name} figure={figure} />
      ))}
      {told.tables.map((table) => (
        <ToldTable key={table.key} table={table}>
          {table.key === 'hidden' && told.estimate !== null ? (
            <HiddenDependence label={table.title} observed={told.observed} estimate={told.estimate} />
          ) : null}
        </ToldTable>
      ))}
      <Made view={view} />
    </Stack>
  );
}

interface ToldTableProps {
  readonly table: EstimateTold['tables'][number];
  /** Stands between the title and the table. */
  readonly children?: ReactNode;
}

function ToldTable({ table, children }: ToldTableProps) {
  const { title, note, columns, rows } = table;
  const align = (place: number): 'start' | 'end' => (columns[place]?.numeric === true ? 'end' : 'start');
  return (
    <section>
      <Title order={2} size="h4">
        {title}
      </Title>
      {note === null ? null : (
        <Text size="sm" c="dimmed" maw="75ch">
          {note}
        </Text>
      )}
      {children}
      <ScrollArea type="auto" viewportProps={{ role: 'region', 'aria-label': title, tabIndex: 0 }}>
        <Table verticalSpacing={4} fz="sm" w="auto">
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ label }, place) => (
                <Table.Th key={label} scope="col" ta={align(place)}>
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Table.Tr key={index}>
                {row.map((cell, place) => (
                  <Table.Td key={place} ta={align(place)}>
                    <bdi>{cell}</bdi>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </section>
  );
}

/** With the same of everything the estimate comes out the same. */
function Made({ view: { provenance } }: { readonly view: EstimateView }) {
  const { t } = useTranslation('estimates');
  if (provenance === null) return null;
  const { version, at, settings, overlapHash, matching } = provenance;
  return (
    <section>
      <Title order={2} size="h4">
        {t('made.title')}
      </Title>
      <Text size="sm" maw="75ch">
        {t('made.lead')}
      </Text>
      <Table w="auto" fz="sm" variant="vertical">
        <Table.Tbody>
          <Row label={t('made.version')} value={version} />
          <Row label={t('made.at')} value={<DateText value={at} withTime />} />
          <Row label={t('made.seed')} value={settings.seed} />
          <Row label={t('made.replicates')} value={settings.replicates} />
          <Row label={t('made.threshold')} value={settings.threshold} />
          <Row label={t('made.matching')} value={matching} />
          <Row label={t('made.hash')} value={overlapHash} />
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td className={classes.hash}>
        <bdi>{value}</bdi>
      </Table.Td>
    </Table.Tr>
  );
}
