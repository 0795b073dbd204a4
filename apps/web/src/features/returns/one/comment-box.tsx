// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { commentOnFigure, type ReturnFigure, type ReturnView } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

interface CommentBoxProps {
  readonly view: ReturnView;
  readonly figure: ReturnFigure;
}

/** Why a figure changed: read by all, written while the return is a draft. */
export function CommentBox({ view, figure }: CommentBoxProps) {
  const { t } = useTranslation('returns');
  const queryClient = useQueryClient();
  const kept = figure.comment?.words ?? '';
  const [words, setWords] = useState(kept);
  const save = useMutation({
    mutationFn: () =>
      api(commentOnFigure, { params: { returnId: view.id, figure: figure.key }, body: { words: words.trim() } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['returns', 'one', view.id] });
      notifyDone(t('figures.commentKept'));
    },
  });
  if (!view.may.comment) {
    return kept === '' ? null : (
      <Text size="sm" maw="40ch">
        {kept}
      </Text>
    );
  }
  return (
    <Stack gap={4}>
      <Textarea
        aria-label={t('figures.commentOn', { figure: figure.label })}
        placeholder={t('figures.why')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2000}
      />
      {words.trim() === kept ? null : (
        <Group>
          <Button size="compact-sm" loading={save.isPending} onClick={() => save.mutate()}>
            {t('figures.keep')}
          </Button>
        </Group>
      )}
      <ProblemNotice error={save.error} />
    </Stack>
  );
}
