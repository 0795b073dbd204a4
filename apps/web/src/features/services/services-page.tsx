// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack } from '@mantine/core';
import { listServices } from '@palermo/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useAddress } from '../../lib/address.ts';
import { servicesKey } from '../../lib/services.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { type DirectoryFilter, readDirectoryFilter } from './directory-address.ts';
import { DirectoryFilters } from './directory/directory-filters.tsx';
import { OwnService } from './directory/own-service.tsx';
import { ServiceCard } from './directory/service-card.tsx';
import { ServiceDialog } from './directory/service-dialog.tsx';

/** What organisations offer; one's own services first, with how many places are free. */
export function ServicesPage() {
  const { t } = useTranslation('services');
  const session = useSession();
  const [filter, changeAddress] = useAddress(readDirectoryFilter);
  const offers = hasRole(session, 'caseworker', 'supervisor') && session.organisation.kind !== 'border';
  return (
    <Page title={t('directory.title')} lead={t('directory.lead')}>
      <Stack gap="lg">
        {offers ? <OwnServices /> : null}
        <Directory filter={filter} onFilter={changeAddress} />
      </Stack>
    </Page>
  );
}

function OwnServices() {
  const { t } = useTranslation('services');
  const [isNew, setIsNew] = useState(false);
  const own = useQuery({
    queryKey: [...servicesKey, 'own'],
    queryFn: ({ signal }) => api(listServices, { query: { own: 'yes', limit: 100 }, signal }),
  });
  return (
    <Panel
      title={t('directory.own')}
      lead={t('directory.ownLead')}
      action={
        <Button variant="default" onClick={() => setIsNew(true)}>
          {t('directory.add')}
        </Button>
      }
    >
      <QueryState query={own}>
        {({ services }) =>
          services.length === 0 ? (
            <p>{t('directory.ownNone')}</p>
          ) : (
            <Stack gap="sm">
              {services
                .toSorted((one, other) => Number(one.closed) - Number(other.closed))
                .map((service) => (
                  <OwnService key={service.id} service={service} />
                ))}
            </Stack>
          )
        }
      </QueryState>
      <ServiceDialog isOpen={isNew} onClose={() => setIsNew(false)} />
    </Panel>
  );
}

interface DirectoryProps {
  readonly filter: DirectoryFilter;
  readonly onFilter: (changes: Readonly<Record<string, string | undefined>>) => void;
}

function Directory({ filter, onFilter }: DirectoryProps) {
  const { t } = useTranslation('services');
  const pages = useInfiniteQuery({
    queryKey: [...servicesKey, 'directory', filter],
    queryFn: ({ pageParam, signal }) =>
      api(listServices, { query: { ...filter, ...(pageParam === '' ? {} : { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  // One's own stand above, with what can be done about them.
  const services = pages.data?.pages.flatMap((page) => page.services.filter(({ own }) => !own)) ?? [];
  return (
    <Panel title={t('directory.all')}>
      <DirectoryFilters filter={filter} regions={pages.data?.pages[0]?.regions ?? []} onChange={onFilter} />
      {pages.isPending ? <Loading /> : null}
      <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
      {pages.data && services.length === 0 ? (
        <Empty title={t('directory.none')}>{t('directory.noneTodo')}</Empty>
      ) : (
        <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {services.map((service) => (
            <li key={service.id}>
              <ServiceCard service={service} />
            </li>
          ))}
        </Stack>
      )}
      {pages.hasNextPage ? (
        <div>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
