// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, List, Text } from '@mantine/core';
import { type MergePreview, previewMerge } from '@palermo/contract';
import { fieldsOf, labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { sectionsQuery, type PairAddress } from './duplicate-query.ts';
import { MergeForm } from './merge-form.tsx';
import { readAddress } from './review-address.ts';

/** Two files of one person side by side, before they become one. */
export function MergePage() {
  const { t } = useTranslation('duplicates');
  const [{ pair }] = useAddress(readAddress);
  return (
    <Page title={t('merge.title')} lead={t('merge.lead')}>
      {pair ? (
        <Files key={`${pair.one} ${pair.other}`} pair={pair} />
      ) : (
        <Empty title={t('merge.none')}>
          <AnchorLink to="/duplicates">{t('title')}</AnchorLink>
        </Empty>
      )}
    </Page>
  );
}

function Files({ pair }: { readonly pair: PairAddress }) {
  const sections = useQuery(sectionsQuery);
  const preview = useQuery({
    queryKey: ['duplicates', 'merge', pair.one, pair.other],
    queryFn: ({ signal }) => api(previewMerge, { params: pair, query: { purpose: 'dataQuality' }, signal }),
    // What was looked at is what is merged: it changes only when it is asked for again.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <QueryState query={sections}>
      {(form) => (
        <QueryState query={preview}>
          {(view) => (
            <>
              <Viewers view={view} />
              <MergeForm view={view} fields={fieldsOf(form)} onStale={() => void preview.refetch()} />
            </>
          )}
        </QueryState>
      )}
    </QueryState>
  );
}

/** Who sees parts of the files today: what is taken over into these parts, they will see. */
function Viewers({ view }: { readonly view: MergePreview }) {
  const { t } = useTranslation('duplicates');
  const { language, formatDate } = useLanguage();
  if (view.viewers.length === 0) return null;
  const referenceOf = (id: string): string => view.sides.find((side) => side.id === id)?.reference ?? '';
  return (
    <Alert color="yellow" title={t('merge.viewers')} mb="md">
      <Text size="sm">{t('merge.viewersExplained')}</Text>
      <List size="sm" mt="xs">
        {view.viewers.map(({ file, organisation, dataClasses, until }) => (
          <List.Item key={`${file} ${organisation} ${until}`}>
            <bdi>{organisation}</bdi> · <bdi>{referenceOf(file)}</bdi> ·{' '}
            {dataClasses.map((code) => labelOf('dataClass', code, language)).join(', ')} · {formatDate(until)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
