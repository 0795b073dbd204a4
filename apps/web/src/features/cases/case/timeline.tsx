// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Paper, Text, Title } from '@mantine/core';
import { getTimeline, type TimelineEntry } from '@palermo/contract';
import { fieldsOf } from '@palermo/terms';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useFieldText } from '../fields/use-field-text.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { type CaseAddress, timelineKey } from './case-address.ts';
import classes from './case-page.module.css';
import { useEventDetails } from './use-event-details.ts';
import { useEventTitle } from './use-event-title.ts';

type Entry = z.infer<typeof TimelineEntry>;

/** What happened with the case, a page at a time. */
function useTimeline(address: CaseAddress) {
  const { caseId, purpose } = address;
  return useInfiniteQuery({
    queryKey: timelineKey(address),
    queryFn: ({ pageParam, signal }) =>
      api(getTimeline, {
        params: { caseId },
        query: { purpose, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** What happened with the case, newest first: who, when, and what was changed from what to what. */
export function Timeline({ address }: { readonly address: CaseAddress }) {
  const { t } = useTranslation('cases');
  const timeline = useTimeline(address);
  const entries = timeline.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Paper withBorder p="md" component="section" aria-label={t('timeline.title')}>
      <Title order={2} size="h4" mb="sm">
        {t('timeline.title')}
      </Title>
      {timeline.isPending ? <Loading /> : null}
      <ProblemNotice error={timeline.error} onRetry={() => void timeline.refetch()} />
      <ol className={classes.entries}>
        {entries.map((entry, at) => (
          <TimelineItem key={`${entry.at} ${at}`} entry={entry} />
        ))}
      </ol>
      {timeline.hasNextPage ? (
        <Button
          variant="default"
          size="xs"
          mt="sm"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('timeline.earlier')}
        </Button>
      ) : null}
    </Paper>
  );
}

function TimelineItem({ entry }: { readonly entry: Entry }) {
  const detailsOf = useEventDetails();
  const title = useEventTitle(entry);
  const by = [entry.account, entry.organisation].filter((name) => name !== null);
  return (
    <li className={classes.entry}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="xs" c="dimmed">
        <DateText value={entry.at} withTime />
        {by.map((name) => (
          <Fragment key={name}>
            {' · '}
            <bdi>{name}</bdi>
          </Fragment>
        ))}
      </Text>
      {detailsOf(entry).map((line) => (
        <Text key={line} size="sm" className={classes.answer ?? ''}>
          <bdi>{line}</bdi>
        </Text>
      ))}
      <Changes changes={entry.changes} />
    </li>
  );
}

function Changes({ changes }: Pick<Entry, 'changes'>) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { sections } = useFormDefinition();
  const textOf = useFieldText();
  const fields = fieldsOf(sections);
  const known = changes.flatMap((change) => {
    const field = fields.find(({ key }) => key === change.key);
    return field ? [{ ...change, field }] : [];
  });
  if (known.length === 0) return null;
  return (
    <dl className={classes.changes}>
      {known.map(({ key, field, from, to }) => (
        <Fragment key={key}>
          <dt>{field.label[language]}</dt>
          <dd>
            <FormerText text={textOf(field, from)} />{' '}
            <span aria-label={t('timeline.became')} role="img">
              {t('timeline.arrow')}
            </span>{' '}
            <ins>
              <bdi>{textOf(field, to) || t('timeline.nothing')}</bdi>
            </ins>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function FormerText({ text }: { readonly text: string }) {
  const { t } = useTranslation('cases');
  if (text === '') return <>{t('timeline.nothing')}</>;
  return (
    <del>
      <bdi>{text}</bdi>
    </del>
  );
}
