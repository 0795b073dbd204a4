// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import type { AccountId } from '@palermo/contract';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session.ts';
import { ColleaguesSelect } from '../../../ui/colleague-select.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';

/** A comment as it is being written. */
interface WrittenComment {
  readonly text: string;
  readonly mentions: AccountId[];
  readonly isShared: boolean;
}

interface CommentFormProps {
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly error: unknown;
  /** What stands there; an empty form where absent. Whom it is for cannot be changed afterwards. */
  readonly former?: { readonly text: string; readonly mentions: readonly AccountId[] };
  readonly onSubmit: (comment: WrittenComment, clear: () => void) => void;
  readonly onCancel?: () => void;
}

/** The words of a comment, which colleagues to tell of it, and who may read it. */
export function CommentForm({ submitLabel, isPending, error, former, onSubmit, onCancel }: CommentFormProps) {
  const { t } = useTranslation('cases');
  const { account, organisation } = useSession();
  const [text, setText] = useState(former?.text ?? '');
  const [mentions, setMentions] = useState<readonly AccountId[]>(former?.mentions ?? []);
  const [isShared, setIsShared] = useState(false);
  const clear = () => {
    setText('');
    setMentions([]);
    setIsShared(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onSubmit({ text, mentions: [...mentions], isShared }, clear);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          label={t('comments.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={4000}
          minRows={2}
          maxRows={12}
          autosize
          required
          dir="auto"
        />
        <ColleaguesSelect
          label={t('comments.mention')}
          description={t('comments.mentionHint')}
          without={[account.id]}
          value={mentions}
          onChange={setMentions}
        />
        {former ? null : (
          <Checkbox
            label={t('comments.share')}
            description={
              isShared ? t('comments.shareMeans') : t('comments.ownMeans', { organisation: organisation.name })
            }
            checked={isShared}
            onChange={(event) => setIsShared(event.currentTarget.checked)}
          />
        )}
        <ProblemNotice error={error} />
        <Group>
          <Button type="submit" loading={isPending} disabled={text.trim() === ''}>
            {submitLabel}
          </Button>
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              {t('comments.cancel')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}
