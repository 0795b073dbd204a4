// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, MultiSelect, Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CodeOption, useCodeOptions } from '../../../lib/code-options.ts';
import type { DirectoryFilter } from '../directory-address.ts';

interface DirectoryFiltersProps {
  readonly filter: DirectoryFilter;
  readonly regions: readonly string[];
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** Which services are shown. */
export function DirectoryFilters({ filter, regions, onChange }: DirectoryFiltersProps) {
  const { t } = useTranslation('services');
  const kinds = useCodeOptions('serviceKind');
  const languages = useCodeOptions('language');
  const sexes = useCodeOptions('sex').filter(({ value }) => value !== 'unknown');
  const ages = useCodeOptions('majority').filter(({ value }) => value !== 'unknown');
  const needs = useCodeOptions('accessibilityNeed');
  const choice = (key: 'kind' | 'region' | 'language' | 'age' | 'sex', data: readonly CodeOption[]) => (
    <Select
      label={t(`filters.${key}`)}
      data={[...data]}
      value={filter[key] ?? null}
      onChange={(chosen) => onChange({ [key]: chosen ?? undefined })}
      placeholder={t('filters.any')}
      clearable
      clearButtonProps={{ 'aria-label': t('filters.clear', { field: t(`filters.${key}`) }) }}
      searchable={data.length > 12}
      limit={80}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} role="search" aria-label={t('filters.label')}>
      {choice('kind', kinds)}
      {choice(
        'region',
        regions.map((region) => ({ value: region, label: region })),
      )}
      {choice('language', languages)}
      {choice('age', ages)}
      {choice('sex', sexes)}
      <MultiSelect
        label={t('filters.accessibility')}
        data={needs}
        value={filter.accessibility?.split(',') ?? []}
        onChange={(chosen) => onChange({ accessibility: chosen.join(',') || undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('filters.clear', { field: t('filters.accessibility') }) }}
      />
      <Checkbox
        label={t('filters.free')}
        checked={filter.free === 'yes'}
        onChange={({ currentTarget }) => onChange({ free: currentTarget.checked ? 'yes' : undefined })}
      />
    </SimpleGrid>
  );
}
