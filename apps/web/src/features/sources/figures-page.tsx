// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { SourceId } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { AreaChoice } from './figures/area-choice.tsx';
import { AreaFigures } from './figures/area-figures.tsx';
import type { FiguresAddress } from './figures/series-choice.ts';
import { contentsQuery } from './source-query.ts';

/** Published figures of one country: what is counted, broken down as one likes, as a chart and a table. */
export function FiguresPage() {
  const { t } = useTranslation('sources');
  const address: FiguresAddress = useSearch({ strict: false });
  const navigate = useNavigate();
  const parsed = SourceId.safeParse(address.source);
  const source = parsed.success ? parsed.data : undefined;
  const contents = useQuery(contentsQuery(source));
  const go = (search: FiguresAddress): void => {
    void navigate({ to: '/sources/figures', search: { ...search }, replace: true });
  };
  return (
    <Page
      title={t('figures.title')}
      lead={t('figures.lead')}
      actions={
        <ButtonLink to="/sources" variant="default">
          {t('one.toList')}
        </ButtonLink>
      }
    >
      <QueryState query={contents}>
        {({ contents: all }) =>
          all.length === 0 ? (
            <Empty title={t('figures.none')}>{t('figures.noneTodo')}</Empty>
          ) : (
            <Stack gap="lg">
              <AreaChoice
                areas={[...new Set(all.map(({ area }) => area))]}
                chosen={address.area}
                onChoose={(area) => go({ area, ...(address.source === undefined ? {} : { source: address.source }) })}
              />
              {address.area === undefined ? (
                <Empty title={t('figures.chooseFirst')} />
              ) : (
                <AreaFigures area={address.area} source={source} address={address} onChange={go} />
              )}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  );
}
