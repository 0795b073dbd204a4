// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/address.ts';
import { useLanguage } from '../../lib/language.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { pairsQuery, pairViews, type PairView } from './duplicate-query.ts';
import { QuestionsPanel } from './questions-panel.tsx';
import { readAddress } from './review-address.ts';
import { Review } from './review.tsx';
import { SearchSection } from './search-section.tsx';

/** Cases that may be of one person, one pair at a time, most probable first. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const [{ view }, changeAddress] = useAddress(readAddress);
  const found = useQuery(pairsQuery(view));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="md" mb="lg">
        <QuestionsPanel />
      </Stack>
      <QueryState query={found}>
        {({ pairs, counts, search }) => (
          <Stack gap="lg">
            <SearchSection search={search} />
            <ViewChoice
              view={view}
              counts={counts}
              onChoose={(chosen) => changeAddress({ view: chosen, one: undefined, other: undefined })}
            />
            <Review key={view} view={view} pairs={pairs} count={counts[view]} />
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
