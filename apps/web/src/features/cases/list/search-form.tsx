// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Box, Button, Group, NumberInput, Paper, TextInput } from '@mantine/core';
import { type PurposeCode, searchCases } from '@palermo/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useSession } from '../../../lib/session.ts';
import { defaultPurpose } from '../case/purpose.ts';
import { PurposeSelect } from '../case/purpose-select.tsx';
import { searchInputId } from './use-list-keys.ts';

/** A search as it was asked. Never written into the address: it holds a name. */
export interface NameSearch {
  readonly text: string;
  readonly birthYear: number | undefined;
  readonly purpose: PurposeCode;
  /** Tells one asking from the next, so that the same question can be asked again. */
  readonly askedAt: number;
}

const lastSearchKey = ['cases', 'last search'];
/** How long a search is remembered after one opened a case that it found. */
const keptMs = 300_000;

/** The search that is shown; remembered in memory for a while, so that coming back from a case shows it again. */
export function useLastSearch(): readonly [NameSearch | undefined, (search: NameSearch | undefined) => void] {
  const queryClient = useQueryClient();
  const [search, setSearch] = useState(() => queryClient.getQueryData<NameSearch>(lastSearchKey));
  const change = (next: NameSearch | undefined) => {
    setSearch(next);
    if (next) queryClient.setQueryData(lastSearchKey, next);
    else queryClient.removeQueries({ queryKey: lastSearchKey });
  };
  return [search, change];
}

export function useNameSearch(search: NameSearch | undefined) {
  return useQuery({
    queryKey: ['cases', 'search', search],
    queryFn: ({ signal }) => {
      if (!search) throw new Error('Nothing is searched for.');
      const { text, birthYear, purpose } = search;
      return api(searchCases, { body: { text, purpose, ...(birthYear === undefined ? {} : { birthYear }) }, signal });
    },
    enabled: search !== undefined,
    gcTime: keptMs,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

interface SearchFormProps {
  readonly search: NameSearch | undefined;
  readonly onSearch: (search: NameSearch) => void;
}

/** Finds a person by name, in any spelling, order or script, or a case by its reference. */
export function SearchForm({ search, onSearch }: SearchFormProps) {
  const { t } = useTranslation('cases');
  const session = useSession();
  const [text, setText] = useState(search?.text ?? '');
  const [birthYear, setBirthYear] = useState<number | undefined>(search?.birthYear);
  const [purpose, setPurpose] = useState(search?.purpose ?? defaultPurpose(session));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onSearch({ text: text.trim(), birthYear, purpose, askedAt: Date.now() });
  };
  return (
    <Paper
      withBorder
      p="sm"
      component="form"
      role="search"
      aria-label={t('search.title')}
      onSubmit={submit}
      autoComplete="off"
    >
      <Group gap="sm" align="flex-end">
        <TextInput
          id={searchInputId}
          label={t('search.label')}
          description={
            <>
              {t('search.hint')}{' '}
              <Box component="span" visibleFrom="sm">
                {t('search.keyHint')}
              </Box>
            </>
          }
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          style={{ flex: '3 1 18rem' }}
        />
        <NumberInput
          label={t('search.birthYear')}
          value={birthYear ?? ''}
          onChange={(year) => setBirthYear(typeof year === 'number' && year >= 1900 && year <= 2100 ? year : undefined)}
          hideControls
          maxLength={4}
          allowNegative={false}
          allowDecimal={false}
          style={{ flex: '1 1 7rem' }}
          dir="ltr"
        />
        <Box style={{ flex: '1 1 11rem' }}>
          <PurposeSelect value={purpose} onChange={setPurpose} />
        </Box>
        <Button type="submit">{t('search.find')}</Button>
      </Group>
    </Paper>
  );
}
