// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { MultiSelect, Select } from '@mantine/core';
import { AccountId } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Colleague, colleaguesQuery } from '../lib/colleagues.ts';
import { useSession } from '../lib/session.ts';
import { QueryState } from './query-state.tsx';

interface WordsOfField {
  readonly label: string;
  readonly description?: string;
  /** Left out of the choice. */
  readonly without?: readonly AccountId[];
}

function useChoices(without: readonly AccountId[]) {
  const { t } = useTranslation('common');
  const { account } = useSession();
  return (colleagues: readonly Colleague[]) =>
    colleagues
      .filter(({ id }) => !without.includes(id))
      .map(({ id, name }) => ({ value: id, label: id === account.id ? t('colleagues.me', { name }) : name }));
}

interface ColleagueSelectProps extends WordsOfField {
  readonly value: AccountId | null;
  readonly onChange: (id: AccountId | null) => void;
}

/** The choice of a colleague who works on cases, or of nobody. */
export function ColleagueSelect({ value, onChange, without = [], ...words }: ColleagueSelectProps) {
  const { t } = useTranslation('common');
  const choicesOf = useChoices(without);
  return (
    <QueryState query={useQuery(colleaguesQuery)}>
      {({ colleagues }) => (
        <Select
          {...words}
          data={choicesOf(colleagues)}
          value={value}
          onChange={(chosen) => onChange(chosen === null ? null : AccountId.parse(chosen))}
          placeholder={t('colleagues.nobody')}
          nothingFoundMessage={t('colleagues.notFound')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('colleagues.nobody') }}
        />
      )}
    </QueryState>
  );
}

interface ColleaguesSelectProps extends WordsOfField {
  readonly value: readonly AccountId[];
  readonly onChange: (ids: readonly AccountId[]) => void;
}

/** The choice of several colleagues who work on cases. */
export function ColleaguesSelect({ value, onChange, without = [], ...words }: ColleaguesSelectProps) {
  const { t } = useTranslation('common');
  const choicesOf = useChoices(without);
  return (
    <QueryState query={useQuery(colleaguesQuery)}>
      {({ colleagues }) => (
        <MultiSelect
          {...words}
          data={choicesOf(colleagues)}
          value={[...value]}
          onChange={(chosen) => onChange(chosen.map((id) => AccountId.parse(id)))}
          nothingFoundMessage={t('colleagues.notFound')}
          maxValues={20}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('colleagues.nobody') }}
        />
      )}
    </QueryState>
  );
}
