// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { type EntryView, findTraces, type TraceMatch, type TraceReason } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { isolated, useLanguage } from '../../../lib/language.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';

interface TraceSearchProps {
  readonly address: CaseAddress;
  readonly entry: EntryView;
}

/** Looks for the family member of an entry among the cases that one sees anyway; only when asked, since it opens names. */
export function TraceSearch({
  address: { caseId, purpose },
  entry: { id: entryId, version, values },
}: TraceSearchProps) {
  const { t } = useTranslation('cases');
  const [asked, setAsked] = useState(false);
  const wants = values['traceWish'] === 'wants';
  const found = useQuery({
    queryKey: ['cases', 'traces', caseId, entryId, version],
    queryFn: ({ signal }) => api(findTraces, { params: { caseId, entryId }, query: { purpose }, signal }),
    enabled: asked && wants,
  });
  if (!wants) return null;
  if (!asked) {
    return (
      <Button variant="light" size="compact-sm" mt="xs" onClick={() => setAsked(true)}>
        {t('entries.trace.look')}
      </Button>
    );
  }
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  const matches = found.data?.matches;
  if (matches === undefined || matches.length === 0) {
    return (
      <Text size="sm" c="dimmed" role="status" mt="xs">
        {t(matches === undefined ? 'entries.trace.looking' : 'entries.trace.none')}
      </Text>
    );
  }
  return (
    <Alert color="blue" role="status" mt="xs" title={t('entries.trace.title')}>
      <Text size="sm" mb="xs">
        {t('entries.trace.ask')}
      </Text>
      <List listStyleType="none" spacing="xs">
        {matches.map((match) => (
          <List.Item key={match.case.id}>
            <Match match={match} purpose={purpose} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

interface MatchProps {
  readonly match: TraceMatch;
  readonly purpose: CaseAddress['purpose'];
}

function Match({ match: { case: found, probability, reasons }, purpose }: MatchProps) {
  const { t } = useTranslation('cases');
  const { formatPercent } = useLanguage();
  const said = (isFor: boolean): string =>
    reasons
      .filter(({ bits }) => (isFor ? bits >= 0.5 : bits <= -0.5))
      .map((reason) => tellReason(reason, t))
      .join(t('entries.trace.comma'));
  const [agreeing, differing] = [said(true), said(false)];
  const percent = formatPercent(Math.min(99, Math.round(probability * 100)));
  return (
    <Stack gap={2}>
      <Text size="sm">
        <AnchorLink to="/cases/$caseId" params={{ caseId: found.id }} search={{ purpose }}>
          <bdi>{found.name ?? t('similar.unnamed')}</bdi> · <bdi>{found.reference}</bdi>
        </AnchorLink>{' '}
        · {t('entries.trace.chance', { percent: isolated(percent) })}
      </Text>
      {agreeing === '' ? null : <Text size="sm">{t('entries.trace.for', { fields: agreeing })}</Text>}
      {differing === '' ? null : <Text size="sm">{t('entries.trace.against', { fields: differing })}</Text>}
    </Stack>
  );
}

function tellReason({ field, level }: TraceReason, t: ReturnType<typeof useTranslation<'cases'>>['t']): string {
  const name = t(`entries.trace.fields.${field}`);
  return level === 'different' ? name : `${name} (${t(`entries.trace.levels.${level}`)})`;
}
