// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { type CaseExportView, decideCaseExport, downloadCaseExport, listCaseExports } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, downloadFile } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { localDay } from '../../lib/local-day.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { ExportButton } from './list/export-button.tsx';

interface Decision {
  readonly asked: CaseExportView;
  readonly isAgreed: boolean;
}

const colourOf = { waiting: 'yellow', agreed: 'green', declined: 'red', over: 'gray' } as const;

/** Files with cases that somebody asked for: who decides, and the file once it is there. */
export function ExportsPage() {
  const { t } = useTranslation('cases');
  const [decision, setDecision] = useState<Decision | null>(null);
  const asked = useQuery({
    queryKey: ['cases', 'exports'],
    queryFn: async ({ signal }) => (await api(listCaseExports, { signal })).exports,
  });
  return (
    <Page title={t('export.title')} lead={t('export.lead')} actions={<ExportButton />}>
      <QueryState query={asked}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('export.empty')}>{t('export.emptyTodo')}</Empty>
          ) : (
            <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {all.map((each) => (
                <li key={each.id}>
                  <ExportCard asked={each} onDecide={(isAgreed) => setDecision({ asked: each, isAgreed })} />
                </li>
              ))}
            </Stack>
          )
        }
      </QueryState>
      <DecisionDialog decision={decision} onClose={() => setDecision(null)} />
    </Page>
  );
}

interface ExportCardProps {
  readonly asked: CaseExportView;
  readonly onDecide: (isAgreed: boolean) => void;
}

function ExportCard({ asked, onDecide }: ExportCardProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { state, layout, purpose, reason, askedBy, askedAt, decidedBy, until, ownRequest, mayDecide } = asked;
  return (
    <Paper withBorder p="md">
      <Group gap="xs" justify="space-between">
        <Text fw={600}>{t(`export.layouts.${layout}.file`)}</Text>
        <Badge variant="light" color={colourOf[state]}>
          {t(`export.states.${state}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        <bdi>{t('export.askedBy', { name: askedBy })}</bdi> · <DateText value={askedAt} withTime /> ·{' '}
        {labelOf('purposeOfUse', purpose, language)}
      </Text>
      <Text my="sm" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{reason}</bdi>
      </Text>
      {decidedBy === null ? null : (
        <Text size="sm">
          <bdi>{t('export.decidedBy', { name: decidedBy })}</bdi>
        </Text>
      )}
      {ownRequest && state === 'waiting' ? <Text size="sm">{t('export.ownRequest')}</Text> : null}
      {ownRequest && until !== null ? <DownloadFile asked={asked} until={until} /> : null}
      {mayDecide ? (
        <Group gap="sm">
          <Button variant="default" onClick={() => onDecide(false)}>
            {t('export.decline')}
          </Button>
          <Button onClick={() => onDecide(true)}>{t('export.agree')}</Button>
        </Group>
      ) : null}
    </Paper>
  );
}

function DownloadFile({ asked, until }: { readonly asked: CaseExportView; readonly until: string }) {
  const { t } = useTranslation('cases');
  const { formatDateTime } = useLanguage();
  const confirmedCall = useConfirmedCall();
  const download = useMutation({
    mutationFn: () => {
      const name = `${asked.layout === 'htcds' ? 'htcds-' : ''}cases-${localDay(new Date())}.csv`;
      return confirmedCall(() => downloadFile(downloadCaseExport, { params: { exportId: asked.id } }, name));
    },
    onSuccess: () => notifyDone(t('export.done')),
  });
  return (
    <Stack gap="xs" mt="xs">
      <Text size="sm">{t('export.until', { when: formatDateTime(until) })}</Text>
      <ProblemNotice error={download.error} />
      <div>
        <Button loading={download.isPending} onClick={() => download.mutate()}>
          {t('export.download')}
        </Button>
      </div>
    </Stack>
  );
}

function DecisionDialog({ decision, onClose }: { readonly decision: Decision | null; readonly onClose: () => void }) {
  const { t } = useTranslation('cases');
  const confirmedCall = useConfirmedCall();
  const queryClient = useQueryClient();
  const decide = useMutation({
    mutationFn: ({ asked, isAgreed }: Decision) =>
      confirmedCall(() => api(decideCaseExport, { params: { exportId: asked.id }, body: { agreed: isAgreed } })),
    onSuccess: ({ state }) => {
      notifyDone(t(state === 'declined' ? 'export.wasDeclined' : 'export.wasAgreed'));
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases', 'exports'] }),
  });
  const isAgreed = decision?.isAgreed ?? false;
  return (
    <ConfirmDialog
      opened={decision !== null}
      title={t(isAgreed ? 'export.agreeTitle' : 'export.declineTitle')}
      confirmLabel={t(isAgreed ? 'export.agree' : 'export.decline')}
      dangerous={false}
      pending={decide.isPending}
      error={decide.error}
      onConfirm={() => decision && decide.mutate(decision)}
      onClose={() => {
        decide.reset();
        onClose();
      }}
    >
      {t(isAgreed ? 'export.agreeExplained' : 'export.declineExplained', { name: decision?.asked.askedBy })}
    </ConfirmDialog>
  );
}
