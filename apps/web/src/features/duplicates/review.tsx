// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Title, VisuallyHidden } from '@mantine/core';
import type { DuplicatePair } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { DecisionBar } from './decision-bar.tsx';
import type { PairView } from './duplicate-query.ts';
import { PairReview } from './pair-review.tsx';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';

interface ReviewProps {
  readonly view: PairView;
  readonly pairs: readonly DuplicatePair[];
  /** Pairs of this kind, also those beyond the list. */
  readonly count: number;
}

/** One pair after the other, with the buttons and keys that decide. */
export function Review({ view, pairs, count }: ReviewProps) {
  const { t } = useTranslation('duplicates');
  const [usesKeys, setUsesKeys] = useState(true);
  const { acts, current, place, decision, said, isBusy, mayUndo, error } = useReview(pairs);
  useReviewKeys(acts, usesKeys);
  return (
    <Stack gap="md">
      <VisuallyHidden role="status">{said === undefined ? '' : t(`decide.said.${said}`)}</VisuallyHidden>
      <ProblemNotice error={error} />
      {current ? (
        <>
          <PairHeading place={place} count={count} most={pairs.length} onMove={acts.move} />
          <PairReview address={current} />
          <DecisionBar
            decision={decision}
            isBusy={isBusy}
            mayUndo={mayUndo}
            usesKeys={usesKeys}
            onUseKeys={setUsesKeys}
            onDecide={acts.decide}
            onUndo={acts.undo}
          />
        </>
      ) : (
        <Empty title={t(`none.${view}`)}>{t(view === 'open' ? 'none.openTodo' : 'none.todo')}</Empty>
      )}
      {!current && mayUndo ? (
        <div>
          <Button variant="default" disabled={isBusy} onClick={acts.undo}>
            {t('decide.undoLast')}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

interface PairHeadingProps {
  readonly place: number;
  readonly count: number;
  /** Pairs that can be gone through. */
  readonly most: number;
  readonly onMove: (steps: 1 | -1) => void;
}

/** Where one is in the list, said to screen readers when it changes, and the way to the neighbours. */
function PairHeading({ place, count, most, onMove }: PairHeadingProps) {
  const { t } = useTranslation('duplicates');
  const { formatNumber } = useLanguage();
  return (
    <Group justify="space-between" gap="sm">
      <Title order={2} size="h3" aria-live="polite">
        {place < 0
          ? t('pair.table')
          : t('pair.heading', { at: formatNumber(place + 1), count: formatNumber(Math.max(count, place + 1)) })}
      </Title>
      <Group gap="xs">
        <Button variant="default" disabled={place <= 0} onClick={() => onMove(-1)}>
          {t('pair.previous')}
        </Button>
        <Button variant="default" disabled={place + 1 >= most} onClick={() => onMove(1)}>
          {t('pair.next')}
        </Button>
      </Group>
    </Group>
  );
}
