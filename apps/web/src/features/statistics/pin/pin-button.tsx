// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, Button, Group, Loader, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ChartCode, listReports, pinFigure, type ReportSummary, type StatisticsTable } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { hasRole, useSession } from '../../../lib/session.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { Drawing } from '../figures/figure-definition.ts';

interface PinButtonProps {
  readonly drawing: Drawing | 'table';
  readonly title: string;
  /** The table that the report shall show, live until it is proposed. */
  readonly query: { readonly by: string; readonly where: string; readonly unit: StatisticsTable['unit'] };
}

/** How a report draws what a dashboard draws; what it cannot draw stands in it as a table. */
const charts: Readonly<Record<Drawing | 'table', ChartCode>> = {
  columns: 'column',
  bars: 'bar',
  groups: 'bar',
  map: 'map',
  lines: 'line',
  panels: 'line',
  pyramid: 'table',
  flows: 'table',
  table: 'table',
};

/** Pins a figure to a section of a report that is being written. Only for those who write reports. */
export function PinButton(props: PinButtonProps) {
  const { t } = useTranslation('statistics');
  const session = useSession();
  const [opened, { open, close }] = useDisclosure(false);
  if (!hasRole(session, 'analyst')) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={open}
        aria-label={t('pin.buttonOf', { title: props.title })}
        aria-haspopup="dialog"
      >
        {t('pin.button')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('pin.title')} centered>
        {opened ? <PinDialog {...props} onClose={close} /> : null}
      </Modal>
    </>
  );
}

function PinDialog({ drawing, title, query, onClose }: PinButtonProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('statistics');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const known = useQuery({
    queryKey: ['statistics', 'reports'],
    queryFn: ({ signal }) => api(listReports, { signal }),
  });
  const drafts = known.data?.reports.filter(({ state }) => state === 'draft') ?? [];
  const sections = known.data?.sections.filter(({ written }) => written) ?? [];
  const [reportId, setReportId] = useState<string>();
  const [sectionKey, setSectionKey] = useState<string>();
  const report = drafts.find(({ id }) => id === reportId) ?? drafts[0];
  const section =
    sections.find(({ key }) => key === sectionKey) ?? sections.find(({ key }) => key === 'figures') ?? sections[0];
  const pin = useMutation({
    mutationFn: async () => {
      if (report === undefined || section === undefined) throw new Error('no report is being written');
      const figure = { ...query, chart: charts[drawing], titles: {} };
      await api(pinFigure, { params: { reportId: report.id }, body: { sectionKey: section.key, figure } });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['reports'] });
      notifyDone(t('pin.done', { title }));
      onClose();
    },
  });
  if (known.isPending) return <Loader size="sm" aria-label={t('loading')} />;
  if (known.error) return <ProblemNotice error={known.error} onRetry={() => void known.refetch()} />;
  if (drafts.length === 0) {
    return (
      <Stack gap="sm">
        <Text>{t('pin.noReport')}</Text>
        <Anchor href="/reports">{t('pin.toReports')}</Anchor>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Text size="sm">{t('pin.lead', { title })}</Text>
      <NativeSelect
        label={t('pin.report')}
        value={report?.id ?? ''}
        onChange={(event) => setReportId(event.currentTarget.value)}
        data={drafts.map((each) => ({
          value: each.id,
          label: nameOf(each, language, t('pin.untitled', { year: each.year })),
        }))}
      />
      <NativeSelect
        label={t('pin.section')}
        value={section?.key ?? ''}
        onChange={(event) => setSectionKey(event.currentTarget.value)}
        data={sections.map(({ key, headings }) => ({ value: key, label: headings[language] ?? headings['en'] ?? key }))}
      />
      <ProblemNotice error={pin.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('pin.cancel')}
        </Button>
        <Button loading={pin.isPending} onClick={() => pin.mutate()}>
          {t('pin.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}

function nameOf({ titles }: ReportSummary, language: 'en' | 'fr' | 'ar', otherwise: string): string {
  return titles[language] ?? otherwise;
}
