// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Select, Stack, Text } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import type { FormSection } from '@palermo/terms';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { SampleValues } from '../../../ui/sample-values.tsx';
import classes from '../imports.module.css';
import { contestedTargets, importedColumnCount, type Mapping, targetGroups, withTarget } from './mapping.ts';

type Column = ImportView['columns'][number];

/** Stands for no target in the list to choose from. */
const leaveOut = '-';

interface MappingTableProps {
  readonly columns: readonly Column[];
  readonly sections: readonly FormSection[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Each column of the file with some of its values, and what it feeds. */
export function MappingTable({ columns, sections, mapping, onChange }: MappingTableProps) {
  const { t } = useTranslation('imports');
  const { language, formatNumber } = useLanguage();
  const contested = useMemo(() => contestedTargets(mapping, sections), [mapping, sections]);
  const groups = useMemo(
    () =>
      targetGroups(sections, {
        language,
        aboutCase: t('mapping.aboutCase'),
        attribute: (key) => t(`attributes.${key}`),
      }),
    [sections, language, t],
  );
  const shown: readonly DataColumn<Column>[] = [
    { id: 'column', header: t('mapping.column'), main: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: 'samples',
      header: t('mapping.samples'),
      cell: ({ samples }) => <SampleValues samples={samples} none={t('mapping.noSamples')} />,
    },
    {
      id: 'target',
      header: t('mapping.target'),
      cell: ({ name }) => {
        const target = mapping[name]?.target ?? null;
        return (
          <Select
            className={classes.target ?? ''}
            aria-label={t('mapping.targetOf', { column: name })}
            data={[
              { value: leaveOut, label: t('mapping.leaveOut') },
              ...groups.map(({ group, items }) => ({ group, items: [...items] })),
            ]}
            value={target ?? leaveOut}
            onChange={(chosen) => onChange(withTarget(mapping, name, chosen === leaveOut ? null : chosen))}
            nothingFoundMessage={t('mapping.nothingFound')}
            error={target !== null && contested.has(target) ? t('mapping.contested') : null}
            searchable
            allowDeselect={false}
          />
        );
      },
    },
  ];
  const count = importedColumnCount(mapping);
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t('mapping.count', { count, number: formatNumber(count), total: formatNumber(columns.length) })}
      </Text>
      <DataTable label={t('mapping.label')} rows={columns} columns={shown} rowKey={({ name }) => name} />
    </Stack>
  );
}
