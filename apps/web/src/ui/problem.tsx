// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { UnreachableError } from '@palermo/contract';
import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CancelledError, problemOf } from '../lib/problem.ts';

interface ProblemWords {
  readonly what: string;
  readonly todo: string;
  readonly details: readonly string[];
}

/**
 * Says in the reader's language what was refused or failed and what to do. A code that the catalogue does not know is
 * told in the node's own words.
 */
export function useProblemWords(): (error: unknown) => ProblemWords {
  const { t, i18n } = useTranslation('common');
  return (error) => {
    if (error instanceof UnreachableError) {
      return { what: t('problems.unreachable.what'), todo: t('problems.unreachable.todo'), details: [] };
    }
    const problem = problemOf(error);
    if (!problem) return { what: t('problems.unknown.what'), todo: t('problems.unknown.todo'), details: [] };
    const known = i18n.exists(`problems.${problem.code}.what`, { ns: 'common' });
    const seconds = { count: problem.retryAfterSeconds ?? 0 };
    return {
      what: known ? t(`problems.${problem.code}.what`, seconds) : problem.detail,
      todo: known ? t(`problems.${problem.code}.todo`, seconds) : problem.todo,
      details: (problem.fields ?? []).map((field) => `${field.path}: ${field.detail}`),
    };
  };
}

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** A refusal or failure, said at once to screen readers. Shows nothing for no error and for a cancelled dialog. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation('common');
  const wordsOf = useProblemWords();
  if (error === null || error === undefined || error instanceof CancelledError) return null;
  const words = wordsOf(error);
  return (
    <Alert color="red" variant="light" role="alert" title={words.what}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{words.todo}</Text>
        {words.details.length === 0 ? null : (
          <List size="sm">
            {words.details.map((detail) => (
              <List.Item key={detail}>{detail}</List.Item>
            ))}
          </List>
        )}
        {onRetry === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('actions.tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
