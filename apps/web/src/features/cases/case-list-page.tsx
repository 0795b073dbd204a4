// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/address.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { CaseFilters, FiltersButton } from './list/case-filters.tsx';
import { activeFilterCount, readCaseFilter, writeCaseFilter } from './list/case-filter.ts';
import { CaseList } from './list/case-list.tsx';
import { ExportButton } from './list/export-button.tsx';
import { SearchForm, useLastSearch, useNameSearch } from './list/search-form.tsx';
import { SearchResults } from './list/search-results.tsx';
import { SavedViews } from './list/saved-views.tsx';
import { useListKeys } from './list/use-list-keys.ts';

/** The cases that one may see: filtered, or found by name. */
export function CaseListPage() {
  const { t } = useTranslation('cases');
  const session = useSession();
  const [filter, changeAddress] = useAddress(readCaseFilter);
  const [filtersOpened, { toggle: toggleFilters }] = useDisclosure(activeFilterCount(filter) > 0);
  const [search, setSearch] = useLastSearch();
  const results = useNameSearch(search);
  const content = useRef<HTMLDivElement>(null);
  useListKeys(content);
  // Registering and exporting are for the same people.
  const mayRegister = hasRole(session, 'caseworker', 'supervisor');
  return (
    <Page
      title={t('list.title')}
      actions={
        <>
          {mayRegister ? <ExportButton /> : null}
          {mayRegister ? <ButtonLink to="/cases/register/{-$draftId}">{t('list.register')}</ButtonLink> : null}
        </>
      }
    >
      <Stack gap="md" ref={content}>
        <SearchForm search={search} onSearch={setSearch} />
        {session.organisation.kind === 'border' ? null : (
          <AnchorLink to="/emergency-access" size="sm">
            {t('emergency.link')}
          </AnchorLink>
        )}
        {search ? (
          <SearchResults search={search} results={results} onClose={() => setSearch(undefined)} />
        ) : (
          <>
            <Group justify="space-between" align="flex-end" gap="sm">
              <SavedViews filter={filter} onApply={(view) => changeAddress(writeCaseFilter(view))} />
              <FiltersButton filter={filter} isOpened={filtersOpened} onToggle={toggleFilters} />
            </Group>
            {filtersOpened ? <CaseFilters filter={filter} onChange={changeAddress} /> : null}
            <CaseList filter={filter} onChange={changeAddress} mayRegister={mayRegister} />
          </>
        )}
      </Stack>
    </Page>
  );
}
