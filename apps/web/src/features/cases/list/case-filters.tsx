// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, NativeSelect, Paper, Select, SimpleGrid, TextInput } from '@mantine/core';
import { type CaseListFilter, OutcomeCode } from '@palermo/contract';
import { codeListOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { colleaguesQuery } from '../../../lib/colleagues.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useSession } from '../../../lib/session.ts';
import { useOutcomeLabel } from '../case/badges.tsx';
import { activeFilterCount, type FilterKey, writeCaseFilter } from './case-filter.ts';

interface CaseFiltersProps {
  readonly filter: CaseListFilter;
  readonly onChange: (changes: Readonly<Partial<Record<FilterKey, string | undefined>>>) => void;
}

/** Opens and folds the filters; says how many are set. */
export function FiltersButton({ filter, isOpened, onToggle }: FiltersButtonProps) {
  const { t } = useTranslation('cases');
  const number = activeFilterCount(filter);
  return (
    <Button variant="default" size="xs" onClick={onToggle} aria-expanded={isOpened}>
      {number === 0 ? t('filters.title') : t('filters.titleWithCount', { number })}
    </Button>
  );
}

interface FiltersButtonProps {
  readonly filter: CaseListFilter;
  readonly isOpened: boolean;
  readonly onToggle: () => void;
}

/** The filters of the list. */
export function CaseFilters({ filter, onChange }: CaseFiltersProps) {
  const { t } = useTranslation('cases');
  const clear = () => {
    const { sort, order } = filter;
    onChange(writeCaseFilter({ sort, order }));
  };
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('filters.title')}>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3, lg: 4 }} spacing="sm">
        <WorkerFilter filter={filter} onChange={onChange} />
        <CodeFilters filter={filter} onChange={onChange} />
        <DayFilter filterKey="registeredFrom" filter={filter} onChange={onChange} />
        <DayFilter filterKey="registeredUntil" filter={filter} onChange={onChange} />
      </SimpleGrid>
      {activeFilterCount(filter) === 0 ? null : (
        <Button variant="subtle" size="xs" mt="sm" onClick={clear}>
          {t('filters.clear')}
        </Button>
      )}
    </Paper>
  );
}

function CodeFilters({ filter, onChange }: CaseFiltersProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const labelOfOutcome = useOutcomeLabel();
  const any = { value: '', label: t('filters.any') };
  const codesOf = (list: string) => [
    any,
    ...codeListOf(list).codes.map(({ code, label }) => ({ value: code, label: label[language] })),
  ];
  const lists: readonly (readonly [FilterKey, { value: string; label: string }[]])[] = [
    ['outcome', [any, ...OutcomeCode.options.map((code) => ({ value: code, label: labelOfOutcome(code) }))]],
    ['status', [any, { value: 'active', label: t('status.active') }, { value: 'closed', label: t('status.closed') }]],
    ['majority', codesOf('majority')],
    ['sex', codesOf('sex')],
    ['own', [any, { value: 'yes', label: t('filters.ownChoice') }, { value: 'no', label: t('filters.released') }]],
  ];
  return (
    <>
      {lists.map(([key, data]) => (
        <NativeSelect
          key={key}
          label={t(`filters.${key}`)}
          data={data}
          value={filter[key] ?? ''}
          onChange={(event) => onChange({ [key]: event.currentTarget.value })}
        />
      ))}
      <Select
        label={t('filters.exploitation')}
        data={codesOf('exploitation').slice(1)}
        value={filter.exploitation ?? null}
        onChange={(code) => onChange({ exploitation: code ?? undefined })}
        placeholder={t('filters.any')}
        nothingFoundMessage={t('fields.nothingFound')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('fields.clearOf', { field: t('filters.exploitation') }) }}
      />
    </>
  );
}

/** Whose cases: one's own, nobody's, or a colleague's. */
function WorkerFilter({ filter, onChange }: CaseFiltersProps) {
  const { t } = useTranslation('cases');
  const { account } = useSession();
  const colleagues = useQuery(colleaguesQuery).data?.colleagues ?? [];
  return (
    <NativeSelect
      label={t('worker.filter')}
      data={[
        { value: '', label: t('filters.any') },
        { value: 'me', label: t('worker.mine') },
        { value: 'nobody', label: t('worker.nobodyFilter') },
        ...colleagues.filter(({ id }) => id !== account.id).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={filter.worker ?? ''}
      onChange={(event) => onChange({ worker: event.currentTarget.value })}
    />
  );
}

interface DayFilterProps extends CaseFiltersProps {
  readonly filterKey: 'registeredFrom' | 'registeredUntil';
}

function DayFilter({ filterKey, filter, onChange }: DayFilterProps) {
  const { t } = useTranslation('cases');
  return (
    <TextInput
      type="date"
      label={t(`filters.${filterKey}`)}
      value={filter[filterKey] ?? ''}
      onChange={(event) => onChange({ [filterKey]: event.currentTarget.value })}
    />
  );
}
