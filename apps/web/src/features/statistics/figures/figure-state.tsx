// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasProblemCode } from '../../../lib/problem.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { type Filter, withCodes } from '../filters/filter.ts';
import { filterPartWords } from '../query-words.ts';
import { useLabels } from '../use-labels.ts';

/** Stands where a figure will be, as high as one, so that the page does not jump. */
export function FigureSkeleton() {
  const { t } = useTranslation('statistics');
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={14} width="60%" mb={12} />
      <Skeleton height={200} />
    </div>
  );
}

interface FigureProblemProps {
  readonly error: unknown;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onRetry: () => void;
}

/** Why a figure could not be counted. A question that is too detailed is answered with the way out of it. */
export function FigureProblem({ error, filter, onFilter, onRetry }: FigureProblemProps) {
  const { t } = useTranslation('statistics');
  const { speech } = useLabels();
  if (!hasProblemCode(error, 'statistics.too-detailed')) return <ProblemNotice error={error} onRetry={onRetry} />;
  const last = filter.at(-1);
  return (
    <Alert color="yellow" variant="light" role="status" title={t('tooDetailed.title')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{last === undefined ? t('tooDetailed.why') : t('tooDetailed.todo')}</Text>
        {last === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={() => onFilter(withCodes(filter, last.dimension, []))}>
            {t('filters.remove', { filter: filterPartWords(last, speech) })}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
