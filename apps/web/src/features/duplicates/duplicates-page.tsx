// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Title, VisuallyHidden } from '@mantine/core';
import { CaseId, type DuplicateDecision, type DuplicatePair } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { useLanguage } from '../../lib/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { pairQuery, pairsQuery, pairViews, type PairAddress, type PairView } from './duplicate-query.ts';
import { PairReview } from './pair-review.tsx';
import { SearchSection } from './search-section.tsx';
import { useDecisions } from './use-decisions.ts';
import { useReviewKeys } from './use-review-keys.ts';

interface ReviewAddress {
  readonly view: PairView;
  readonly pair: PairAddress | undefined;
}

function readAddress(values: AddressValues): ReviewAddress {
  const [one, other] = [CaseId.safeParse(values['one']), CaseId.safeParse(values['other'])];
  return {
    view: pairViews.find((view) => view === values['view']) ?? 'open',
    pair: one.success && other.success ? { one: one.data, other: other.data } : undefined,
  };
}

/** Cases that may be of one person, one pair at a time, most probable first. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const [{ view, pair }, changeAddress] = useAddress(readAddress);
  const found = useQuery(pairsQuery(view));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryState query={found}>
        {({ pairs, counts, search }) => (
          <Stack gap="lg">
            <SearchSection search={search} />
            <ViewChoice
              view={view}
              counts={counts}
              onChoose={(chosen) => changeAddress({ view: chosen, one: undefined, other: undefined })}
            />
            <Review key={view} view={view} pairs={pairs} count={counts[view]} named={pair} />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

interface ViewChoiceProps {
  readonly view: PairView;
  readonly counts: Readonly<Record<PairView, number>>;
  readonly onChoose: (view: PairView) => void;
}

function ViewChoice({ view, counts, onChoose }: ViewChoiceProps) {
  const { t } = useTranslation('duplicates');
  const { formatNumber } = useLanguage();
  return (
    <Group gap="xs" role="group" aria-label={t('views.label')}>
      {pairViews.map((code) => (
        <Button
          key={code}
          size="sm"
          variant={code === view ? 'light' : 'default'}
          aria-pressed={code === view}
          onClick={() => onChoose(code)}
        >
          {t(`views.${code}`, { number: formatNumber(counts[code]) })}
        </Button>
      ))}
    </Group>
  );
}

interface ReviewProps {
  readonly view: PairView;
  readonly pairs: readonly DuplicatePair[];
  readonly count: number;
  /** The pair that the address names: one of the list, or any two cases that a case page pointed to. */
  readonly named: PairAddress | undefined;
}

/** Stands in the query key while there is no pair to ask for. */
const nobody: PairAddress = { one: '' as CaseId, other: '' as CaseId };

function Review({ view, pairs, count, named }: ReviewProps) {
  const { t } = useTranslation('duplicates');
  const { formatNumber } = useLanguage();
  const [, changeAddress] = useAddress(readAddress);
  const [usesKeys, setUsesKeys] = useState(true);
  const { decide, undo, said, last, isBusy } = useDecisions();
  const at = Math.max(0, named ? pairs.findIndex((pair) => isSamePair(pair, named)) : 0);
  const current: PairAddress | undefined = named ?? pairs[at];
  const known = current && pairs.find((pair) => isSamePair(pair, current));
  const opened = useQuery({ ...pairQuery(current ?? nobody), enabled: current !== undefined });
  const decision = opened.data?.decision ?? null;
  const show = useCallback(
    (pair: PairAddress | undefined) => changeAddress({ one: pair?.one, other: pair?.other }, { replace: true }),
    [changeAddress],
  );
  const acts = {
    decide: (chosen: DuplicateDecision) => {
      if (!current || isBusy || decision === chosen) return;
      const following = pairs[at + 1] ?? pairs[at - 1];
      decide.mutate({ pair: current, decision: chosen }, { onSuccess: () => show(known ? following : undefined) });
    },
    undo: () => {
      const pair = decision === null ? last : current;
      if (pair && !isBusy) undo.mutate(pair, { onSuccess: () => show(decision === null ? pair : undefined) });
    },
    move: (steps: 1 | -1) => {
      const next = pairs[at + steps];
      if (next) show(next);
    },
  };
  useReviewKeys(acts, usesKeys);
  return (
    <Stack gap="md">
      <VisuallyHidden role="status">{said === undefined ? '' : t(`decide.said.${said}`)}</VisuallyHidden>
      <ProblemNotice error={decide.error ?? undo.error} />
      {current ? (
        <>
          <Group justify="space-between" gap="sm">
            <Title order={2} size="h3" aria-live="polite">
              {known ? t('pair.heading', { at: formatNumber(at + 1), count: formatNumber(count) }) : t('pair.table')}
            </Title>
            <Group gap="xs">
              <Button variant="default" disabled={at === 0} onClick={() => acts.move(-1)}>
                {t('pair.previous')}
              </Button>
              <Button variant="default" disabled={at + 1 >= pairs.length} onClick={() => acts.move(1)}>
                {t('pair.next')}
              </Button>
            </Group>
          </Group>
          <PairReview address={current} />
          <DecisionBar
            decision={decision}
            isBusy={isBusy}
            mayUndo={decision !== null || last !== undefined}
            usesKeys={usesKeys}
            onUseKeys={setUsesKeys}
            onDecide={acts.decide}
            onUndo={acts.undo}
          />
        </>
      ) : (
        <>
          <Empty title={t(`none.${view}`)}>{t(view === 'open' ? 'none.openTodo' : 'none.todo')}</Empty>
          {last ? (
            <div>
              <Button variant="default" disabled={isBusy} onClick={acts.undo}>
                {t('decide.undoLast')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Stack>
  );
}

function isSamePair(one: PairAddress, other: PairAddress): boolean {
  return (one.one === other.one && one.other === other.other) || (one.one === other.other && one.other === other.one);
}
