// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { UnreachableError } from '@palermo/contract';
import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CancelledError, problemOf } from '../lib/problem.ts';
import { useCatalogueWords } from './use-catalogue-words.ts';

interface ProblemWords {
  readonly what: string;
  readonly todo: string;
  readonly details: readonly string[];
}

/**
 * Says in the reader's language what was refused or failed and what to do. What the node says beyond its catalogue, and
 * codes that the catalogue does not know, are told in the node's own words.
 */
export function useProblemWords(): (error: unknown) => ProblemWords {
  const { t } = useTranslation('problems');
  const wordsOf = useCatalogueWords();
  return (error) => {
    const problem = problemOf(error);
    if (!problem) {
      const key = error instanceof UnreachableError ? 'unreachable' : 'unknown';
      return { what: t(`${key}.what`), todo: t(`${key}.todo`), details: [] };
    }
    const details = (problem.fields ?? []).map(({ path, detail }) => `${path}: ${detail}`);
    if (problem.code === 'node.fault' && problem.requestId !== undefined) {
      details.push(t('requestNumber', { number: problem.requestId }));
    }
    const { what, todo, more } = wordsOf(problem);
    return { what, todo, details: [...more, ...details] };
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
