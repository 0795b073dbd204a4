// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Code, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { type ReturnFigure, type ReturnId, traceFigure } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import classes from '../returns.module.css';

interface TraceDialogProps {
  readonly returnId: ReturnId;
  readonly figure: ReturnFigure | null;
  readonly onClose: () => void;
}

/** What a figure counts: in words, as a filter, and the de-identified records behind it. */
export function TraceDialog({ returnId, figure, onClose }: TraceDialogProps) {
  const { t } = useTranslation('returns');
  const { t: common } = useTranslation('common');
  return (
    <Modal
      opened={figure !== null}
      onClose={onClose}
      title={figure ? t('trace.title', { figure: figure.label }) : ''}
      size="lg"
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      {figure ? <Trace returnId={returnId} figure={figure} /> : null}
    </Modal>
  );
}

function Trace({ returnId, figure }: { readonly returnId: ReturnId; readonly figure: ReturnFigure }) {
  const { t } = useTranslation('returns');
  const { formatNumber, formatDate } = useLanguage();
  const confirmed = useConfirmedCall();
  const records = useInfiniteQuery({
    queryKey: ['returns', 'trace', returnId, figure.key],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      confirmed(() =>
        api(traceFigure, { params: { returnId, figure: figure.key }, query: after === undefined ? {} : { after } }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
    gcTime: 0,
    retry: false,
  });
  const found = records.data?.pages.flatMap((page) => page.records) ?? [];
  return (
    <Stack gap="sm">
      <Text>{figure.words}</Text>
      <Code block className={classes.hash}>
        {figure.where}
      </Code>
      {records.isPending ? <Loading label={t('trace.loading')} /> : null}
      <ProblemNotice error={records.error} onRetry={() => void records.refetch()} />
      {records.data ? (
        <>
          <Text size="sm">{t('trace.count', { count: found.length, number: formatNumber(found.length) })}</Text>
          <ScrollArea.Autosize mah="20rem">
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('trace.record')}</th>
                  <th scope="col">{t('trace.changed')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map(({ recordId, updatedOn }) => (
                  <tr key={recordId}>
                    <td>
                      <bdi>{recordId}</bdi>
                    </td>
                    <td>{formatDate(updatedOn)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea.Autosize>
          {records.hasNextPage ? (
            <Button variant="default" loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
              {t('trace.more')}
            </Button>
          ) : null}
          <Text size="sm" c="dimmed">
            {t('trace.explained')}
          </Text>
        </>
      ) : null}
    </Stack>
  );
}
