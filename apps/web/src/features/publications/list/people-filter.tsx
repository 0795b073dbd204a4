// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, MultiSelect, NativeSelect } from '@mantine/core';
import { dimensionLists, PublicationColumn } from '@palermo/contract';
import { countries, countryName, findCodeList, labelOf } from '@palermo/terms';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';

type FilterColumn = Exclude<PublicationColumn, 'year'>;

/** Only people who have one of the codes in a column; nobody is left out while no column is chosen. */
export interface Filter {
  readonly column: FilterColumn | '';
  readonly codes: readonly string[];
}

const columns = PublicationColumn.options.filter((column) => column !== 'year');

interface PeopleFilterProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

export function PeopleFilter({ filter, onChange }: PeopleFilterProps) {
  const { t } = useTranslation('publications');
  const { language } = useLanguage();
  const list = filter.column === '' ? undefined : dimensionLists[filter.column];
  const data = useMemo(() => {
    if (list === undefined) return [];
    if (list === 'country') {
      return countries.map(({ alpha2 }) => ({ value: alpha2, label: countryName(alpha2, language) }));
    }
    return (findCodeList(list)?.codes ?? []).map(({ code }) => ({ value: code, label: labelOf(list, code, language) }));
  }, [list, language]);
  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        label={t('begin.only')}
        value={filter.column}
        data={[
          { value: '', label: t('begin.everybody') },
          ...columns.map((value) => ({ value, label: t(`columns.${value}`) })),
        ]}
        onChange={(event) => {
          const column = columns.find((each) => each === event.currentTarget.value) ?? '';
          onChange({ column, codes: [] });
        }}
      />
      {filter.column === '' ? null : (
        <MultiSelect
          label={t('begin.values', { column: t(`columns.${filter.column}`) })}
          value={[...filter.codes]}
          data={data}
          searchable
          hidePickedOptions
          miw="16rem"
          onChange={(codes) => onChange({ column: filter.column, codes })}
        />
      )}
    </Group>
  );
}
