// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack, Text } from '@mantine/core';
import { addComment, type CommentView } from '@palermo/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { Loading } from '../../../ui/loading.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import { commentsKey, commentsQuery } from './work-queries.ts';
import classes from './work.module.css';

interface CommentPanelProps {
  readonly address: CaseAddress;
}

/** What colleagues say to one another about the case, with a form for saying something. */
export function CommentPanel({ address }: CommentPanelProps) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const pages = useInfiniteQuery(commentsQuery(address));
  const add = useMutation({
    mutationFn: (body: { text: string; mentions: CommentView['mentions'][number]['id'][]; isShared: boolean }) =>
      api(addComment, { params: { caseId: address.caseId }, body: { ...body, purpose: address.purpose } }),
    onSuccess: async () => {
      notifyDone(t('comments.added'));
      await queryClient.invalidateQueries({ queryKey: commentsKey(address) });
    },
  });
  const comments = pages.data?.pages.flatMap((page): readonly CommentView[] => page.comments);
  return (
    <Panel title={t('comments.title')} lead={t('comments.lead')}>
      <CommentForm
        submitLabel={t('comments.add')}
        isPending={add.isPending}
        error={add.error}
        onSubmit={(comment, clear) => add.mutate(comment, { onSuccess: clear })}
      />
      {pages.isPending ? <Loading /> : null}
      {pages.error && !pages.data ? <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {comments?.length === 0 ? <Text c="dimmed">{t('comments.none')}</Text> : null}
      <ul className={classes.list} aria-label={t('comments.title')}>
        {comments?.map((comment) => (
          <li key={comment.id}>
            <CommentItem address={address} comment={comment} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Stack align="flex-start">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('comments.more')}
          </Button>
        </Stack>
      ) : null}
    </Panel>
  );
}
