// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { changeComment, type CommentView, deleteComment, listCommentVersions } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { CommentForm } from './comment-form.tsx';
import { commentsKey } from './work-queries.ts';
import classes from './work.module.css';

interface CommentItemProps {
  readonly address: CaseAddress;
  readonly comment: CommentView;
}

type Open = 'change' | 'delete' | 'versions';

/** One comment, with what its author can do with it and what it said before. */
export function CommentItem({ address, comment }: CommentItemProps) {
  const { t } = useTranslation('cases');
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const { change, remove } = useCommentActs(address, comment, () => setOpen(undefined));
  const { account, organisation, text, mentions } = comment;
  if (open === 'change' && text !== null) {
    return (
      <Paper withBorder p="sm">
        <CommentForm
          submitLabel={t('comments.save')}
          isPending={change.isPending}
          error={change.error}
          former={{ text, mentions: mentions.map(({ id }) => id) }}
          onSubmit={(written) => change.mutate(written)}
          onCancel={() => setOpen(undefined)}
        />
      </Paper>
    );
  }
  return (
    <Paper withBorder p="sm">
      <Group gap="xs">
        <Text fw={600} size="sm">
          <bdi>{account?.name ?? organisation}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          <DateText value={comment.at} withTime />
        </Text>
        {comment.isShared ? (
          <Badge variant="light" tt="none">
            {t('comments.isShared')}
          </Badge>
        ) : null}
      </Group>
      <Text className={classes.said ?? ''} dir="auto" {...(text === null ? { c: 'dimmed' } : {})}>
        {text ?? t(comment.isDeleted ? 'comments.isDeleted' : 'comments.isErased')}
      </Text>
      {mentions.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('comments.told')} <bdi>{mentions.map(({ name }) => name).join(t('list.separator'))}</bdi>
        </Text>
      )}
      <CommentActs comment={comment} isOpen={open === 'versions'} onOpen={setOpen} />
      {open === 'versions' ? <Versions address={address} comment={comment} /> : null}
      <ConfirmDialog
        opened={open === 'delete'}
        title={t('comments.deleteTitle')}
        confirmLabel={t('comments.delete')}
        dangerous
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setOpen(undefined)}
      >
        {t('comments.deleteWhat')}
      </ConfirmDialog>
    </Paper>
  );
}

interface CommentActsProps {
  readonly comment: CommentView;
  readonly isOpen: boolean;
  readonly onOpen: (act: Open | undefined) => void;
}

function CommentActs({ comment, isOpen, onOpen }: CommentActsProps) {
  const { t } = useTranslation('cases');
  // Only one's own organisation is told by name who speaks, and only it reads what was said before.
  const hasPast = comment.account !== null && (comment.changedAt !== null || comment.isDeleted);
  const mayAct = comment.isOwn && comment.text !== null;
  if (!mayAct && !hasPast) return null;
  return (
    <Group gap="xs" mt={6}>
      {mayAct ? (
        <>
          <Button size="compact-sm" variant="default" onClick={() => onOpen('change')}>
            {t('comments.change')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onOpen('delete')}>
            {t('comments.delete')}
          </Button>
        </>
      ) : null}
      {hasPast ? (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? undefined : 'versions')}
        >
          {t('comments.versions')}
        </Button>
      ) : null}
    </Group>
  );
}

function Versions({ address, comment }: CommentItemProps) {
  const { t } = useTranslation('cases');
  const params = { caseId: address.caseId, commentId: comment.id };
  const versions = useQuery({
    queryKey: [...commentsKey(address), comment.id, comment.version],
    queryFn: ({ signal }) => api(listCommentVersions, { params, query: { purpose: address.purpose }, signal }),
  });
  return (
    <QueryState query={versions}>
      {(answer) => (
        <Stack gap={4} mt="xs">
          {answer.versions.map(({ version, at, text }) => (
            <div key={version}>
              <Text size="sm" c="dimmed">
                <DateText value={at} withTime />
              </Text>
              <Text size="sm" className={classes.said ?? ''} dir="auto">
                {text ?? t('comments.isErased')}
              </Text>
            </div>
          ))}
        </Stack>
      )}
    </QueryState>
  );
}

function useCommentActs({ caseId, purpose }: CaseAddress, { id, version }: CommentView, onDone: () => void) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const params = { caseId, commentId: id };
  const show = (done: string) => async () => {
    notifyDone(done);
    onDone();
    await queryClient.invalidateQueries({ queryKey: commentsKey({ caseId }) });
  };
  const change = useMutation({
    mutationFn: ({ text, mentions }: { text: string; mentions: CommentView['mentions'][number]['id'][] }) =>
      api(changeComment, { params, body: { text, mentions, version, purpose } }),
    onSuccess: show(t('comments.changed')),
  });
  const remove = useMutation({
    mutationFn: () => api(deleteComment, { params, body: { version, purpose } }),
    onSuccess: show(t('comments.deleted')),
  });
  return { change, remove };
}
