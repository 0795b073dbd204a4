// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { type SourceColumn, yearOfColumn } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { SampleValues } from '../../../ui/sample-values.tsx';
import classes from '../sources.module.css';
import { type ColumnChoice, columnOf, columnRoles, withRole, withYearsAcross } from './column-roles.ts';

const samplesShown = 5;

interface ColumnTableProps {
  readonly columns: readonly SourceColumn[];
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
}

/** Each column of the table with some of its values, and what it holds. */
export function ColumnTable({ columns, choice, onChange }: ColumnTableProps) {
  const { t } = useTranslation('sources');
  const hasYears = columns.some(({ name }) => yearOfColumn(name) !== undefined);
  const shown: readonly DataColumn<SourceColumn>[] = [
    { id: 'column', header: t('mapping.column'), main: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: 'samples',
      header: t('mapping.samples'),
      cell: ({ samples }) => <SampleValues samples={samples.slice(0, samplesShown)} none={t('mapping.noSamples')} />,
    },
    {
      id: 'role',
      header: t('mapping.holds'),
      cell: ({ name }) => <RoleChoice name={name} choice={choice} onChange={onChange} />,
    },
  ];
  return (
    <Stack gap="md">
      {hasYears ? (
        <Checkbox
          label={t('mapping.yearsAcross')}
          description={t('mapping.yearsAcrossHint')}
          checked={choice.yearsAcross}
          onChange={({ currentTarget }) => onChange(withYearsAcross(choice, currentTarget.checked))}
        />
      ) : null}
      <DataTable label={t('mapping.label')} rows={columns} columns={shown} rowKey={({ name }) => name} />
      <SeriesChoice columns={columns} choice={choice} onChange={onChange} />
    </Stack>
  );
}

interface RoleChoiceProps extends Pick<ColumnTableProps, 'choice' | 'onChange'> {
  readonly name: string;
}

function RoleChoice({ name, choice, onChange }: RoleChoiceProps) {
  const { t } = useTranslation('sources');
  const year = yearOfColumn(name);
  if (choice.yearsAcross && year !== undefined) return <Text>{t('mapping.figuresOf', { year })}</Text>;
  const roles = columnRoles.filter((role) => !choice.yearsAcross || (role !== 'value' && role !== 'year'));
  return (
    <NativeSelect
      className={classes.role ?? ''}
      aria-label={t('mapping.holdsOf', { column: name })}
      data={[
        { value: '', label: t('mapping.aside') },
        ...roles.map((role) => ({ value: role, label: t(`mapping.roles.${role}`) })),
      ]}
      value={choice.roles[name] ?? ''}
      onChange={({ currentTarget }) =>
        onChange(withRole(choice, name, columnRoles.find((role) => role === currentTarget.value) ?? null))
      }
    />
  );
}

/** A table of several series: the one that is read. */
function SeriesChoice({ columns, choice, onChange }: ColumnTableProps) {
  const { t } = useTranslation('sources');
  const column = columnOf(choice, 'series');
  const samples = columns.find(({ name }) => name === column)?.samples ?? [];
  if (column === undefined) return null;
  return (
    <NativeSelect
      label={t('mapping.series')}
      description={t('mapping.seriesHint')}
      maw="40rem"
      data={[{ value: '', label: t('mapping.seriesNone') }, ...samples]}
      value={choice.seriesRead ?? ''}
      onChange={({ currentTarget: { value } }) => onChange({ ...choice, seriesRead: value === '' ? null : value })}
    />
  );
}
