// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type EstimateView, putEstimateIntoReport, type ReportSummary } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { Empty } from '../../../ui/empty.tsx';
import { AnchorLink } from '../../../ui/links.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { reportsQuery } from '../estimate-query.ts';

/** Puts figure and paragraph into a report that is being written; two people release it later. */
export function IntoReport({ view }: { readonly view: EstimateView }) {
  const { t } = useTranslation('estimates');
  const reports = useQuery(reportsQuery);
  return (
    <QueryState query={reports}>
      {({ reports: all, sections }) => {
        const drafts = all.filter(({ state }) => state === 'draft');
        if (drafts.length === 0) return <Empty title={t('report.none')}>{t('report.noneTodo')}</Empty>;
        return <Choice view={view} drafts={drafts} sections={sections.filter(({ written }) => written)} />;
      }}
    </QueryState>
  );
}

interface ChoiceProps {
  readonly view: EstimateView;
  readonly drafts: readonly ReportSummary[];
  readonly sections: readonly { readonly key: string; readonly headings: Readonly<Record<string, string>> }[];
}

function Choice({ view, drafts, sections }: ChoiceProps) {
  const { t } = useTranslation('estimates');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const [reportId, setReportId] = useState<string>(drafts[0]?.id ?? '');
  const [sectionKey, setSectionKey] = useState(
    sections.find(({ key }) => key === 'figures')?.key ?? sections[0]?.key ?? '',
  );
  const report = drafts.find(({ id }) => id === reportId) ?? drafts[0];
  const put = useMutation({
    mutationFn: async () => {
      if (!report) return;
      await api(putEstimateIntoReport, { params: { estimateId: view.id }, body: { reportId: report.id, sectionKey } });
    },
    onSuccess: async () => {
      notifyDone(t('report.done'));
      await queryClient.invalidateQueries({ queryKey: ['reports'] });
    },
  });
  const titleOf = ({ titles, year }: ReportSummary): string =>
    titles[language] ?? Object.values(titles)[0] ?? t('report.untitled', { year });
  return (
    <Stack gap="xs">
      <Text size="sm" maw="75ch">
        {t('report.lead')}
      </Text>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('report.report')}
          value={reportId}
          data={drafts.map((each) => ({ value: each.id, label: `${titleOf(each)} (${each.year})` }))}
          onChange={(event) => setReportId(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('report.section')}
          value={sectionKey}
          data={sections.map(({ key, headings }) => ({ value: key, label: headings[language] ?? key }))}
          onChange={(event) => setSectionKey(event.currentTarget.value)}
        />
        <Button loading={put.isPending} onClick={() => put.mutate()}>
          {t('report.put')}
        </Button>
      </Group>
      {put.isSuccess && report ? (
        <AnchorLink to="/reports/$reportId" params={{ reportId: report.id }} search={{ section: sectionKey }}>
          {t('report.open')}
        </AnchorLink>
      ) : null}
      <ProblemNotice error={put.error} />
    </Stack>
  );
}
