// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { listPractices, PillarCode, type PracticeLine, PracticeTag } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { WritePractice } from './practice-dialogs.tsx';
import { practicesKey, stateColour } from './practice-queries.ts';

const shows = ['published', 'toReview', 'own', 'adopted'] as const;

function readFilters({ show, pillar, tag }: AddressValues) {
  return {
    show: shows.find((each) => each === show),
    pillar: PillarCode.safeParse(pillar).data,
    tag: PracticeTag.safeParse(tag).data,
  };
}

function useColumns(): DataColumn<PracticeLine>[] {
  const { t } = useTranslation('practices');
  const { language, formatNumber } = useLanguage();
  return [
    {
      id: 'title',
      header: t('practice'),
      main: true,
      cell: ({ id, title, problem }) => (
        <Stack gap={2}>
          <AnchorLink to="/practices/$practiceId" params={{ practiceId: id }} dir="auto">
            {title}
          </AnchorLink>
          <Text size="xs" c="dimmed" dir="auto" lineClamp={2}>
            {problem}
          </Text>
        </Stack>
      ),
    },
    { id: 'evidence', header: t('evidence'), cell: ({ evidence }) => t(`evidenceShort.${evidence}`) },
    { id: 'pillar', header: t('pillar'), cell: ({ pillar }) => labelOf('pillar', pillar, language) },
    { id: 'by', header: t('organisation'), cell: ({ organisation }) => <bdi>{organisation}</bdi> },
    {
      id: 'adopted',
      header: t('adoptedBy'),
      numeric: true,
      cell: ({ adoptedCount }) => formatNumber(adoptedCount),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StateBadge colour={stateColour(state)}>{t(`states.${state}`)}</StateBadge>,
    },
  ];
}

/** The library of practices. */
export function PracticesPage() {
  const { t } = useTranslation('practices');
  const [{ show, pillar, tag }, changeAddress] = useAddress(readFilters);
  const [q, setQ] = useState('');
  const [writes, setWrites] = useState(false);
  const columns = useColumns();
  const pages = useInfiniteQuery({
    queryKey: [...practicesKey, 'list', show ?? '', pillar ?? '', tag ?? '', q],
    queryFn: ({ pageParam, signal }) =>
      api(listPractices, {
        query: {
          ...(show ? { show } : {}),
          ...(pillar ? { pillar } : {}),
          ...(tag ? { tag } : {}),
          ...(q === '' ? {} : { q }),
          ...(pageParam === '' ? {} : { after: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap(({ practices }) => practices) ?? [];
  const toReview = first?.counts.toReview ?? 0;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={first?.mayWrite ? <Button onClick={() => setWrites(true)}>{t('write')}</Button> : undefined}
    >
      {writes ? <WritePractice onClose={() => setWrites(false)} /> : null}
      <Stack gap="md">
        {first?.mayWrite && toReview > 0 && show !== 'toReview' ? (
          <Waiting count={toReview} onShow={() => changeAddress({ show: 'toReview' })} />
        ) : null}
        <Filters filters={{ show, pillar, tag }} counts={first?.counts} onSearch={setQ} onChange={changeAddress} />
        <PagedList
          pages={pages}
          isEmpty={rows.length === 0}
          moreLabel={t('more')}
          empty={<Empty title={t('none')}>{t('noneTodo')}</Empty>}
        >
          <DataTable label={t('title')} rows={rows} columns={columns} rowKey={({ id }) => id} />
        </PagedList>
      </Stack>
    </Page>
  );
}

interface WaitingProps {
  readonly count: number;
  readonly onShow: () => void;
}

/** What waits for a review by one's own organisation. */
function Waiting({ count, onShow }: WaitingProps) {
  const { t } = useTranslation('practices');
  return (
    <Group gap="sm">
      <Text>{t('waiting', { count })}</Text>
      <Button variant="default" size="compact-sm" onClick={onShow}>
        {t('review')}
      </Button>
    </Group>
  );
}

interface FiltersProps {
  readonly filters: ReturnType<typeof readFilters>;
  readonly counts: Readonly<Record<(typeof shows)[number], number>> | undefined;
  readonly onSearch: (q: string) => void;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

function Filters({ filters: { show, pillar, tag }, counts, onSearch, onChange }: FiltersProps) {
  const { t } = useTranslation('practices');
  const { language, formatNumber } = useLanguage();
  const [typed, setTyped] = useState('');
  const countOf = (each: (typeof shows)[number]) => (counts ? ` (${formatNumber(counts[each])})` : '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form role="search" onSubmit={submit}>
      <Group align="flex-end">
        <TextInput
          label={t('search')}
          type="search"
          dir="auto"
          value={typed}
          maxLength={100}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('searchAct')}
        </Button>
        <NativeSelect
          label={t('show')}
          data={[
            { value: '', label: t('views.all') },
            ...shows.map((value) => ({ value, label: `${t(`views.${value}`)}${countOf(value)}` })),
          ]}
          value={show ?? ''}
          onChange={({ currentTarget }) => onChange({ show: currentTarget.value })}
        />
        <NativeSelect
          label={t('pillar')}
          data={[
            { value: '', label: t('allPillars') },
            ...PillarCode.options.map((value) => ({ value, label: labelOf('pillar', value, language) })),
          ]}
          value={pillar ?? ''}
          onChange={({ currentTarget }) => onChange({ pillar: currentTarget.value })}
        />
        <NativeSelect
          label={t('tag')}
          data={[
            { value: '', label: t('allTags') },
            ...PracticeTag.options.map((value) => ({ value, label: t(`tags.${value}`) })),
          ]}
          value={tag ?? ''}
          onChange={({ currentTarget }) => onChange({ tag: currentTarget.value })}
        />
      </Group>
    </form>
  );
}
