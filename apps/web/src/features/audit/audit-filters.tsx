// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Paper, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AuditFilter, type AuditFilterKey, isFiltered, noFilter } from './audit-filter.ts';
import { useAuditWords } from './audit-words.ts';
import { shortId } from './entry-details.ts';
import { knownActions } from './known-actions.ts';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (changes: Readonly<Partial<Record<AuditFilterKey, string | undefined>>>) => void;
}

/** Narrows the trail to an act, to days, and to the person or record that was chosen in the list. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const actions = knownActions
    .map((code) => ({ value: code, label: words.action(code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const isForeign = filter.action !== undefined && !knownActions.includes(filter.action);
  return (
    <Paper withBorder p="sm" component="search" aria-label={t('filters.title')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <NativeSelect
          label={t('filters.action')}
          value={filter.action ?? ''}
          onChange={(event) => onChange({ action: event.currentTarget.value })}
          data={[
            { value: '', label: t('filters.any') },
            ...(isForeign && filter.action ? [{ value: filter.action, label: filter.action }] : []),
            ...actions,
          ]}
        />
        <TextInput
          type="date"
          label={t('filters.from')}
          value={filter.from ?? ''}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('filters.until')}
          value={filter.until ?? ''}
          onChange={(event) => onChange({ until: event.currentTarget.value })}
        />
      </SimpleGrid>
      {isFiltered(filter) ? <ChosenFilters filter={filter} onChange={onChange} /> : null}
    </Paper>
  );
}

function ChosenFilters({ filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const chosen = [
    ['subjectId', filter.subjectId],
    ['accountId', filter.accountId],
  ] as const;
  return (
    <Group gap="xs" mt="sm">
      {chosen.map(([key, id]) =>
        id === undefined ? null : (
          <Button
            key={key}
            variant="light"
            size="compact-md"
            radius="xl"
            rightSection={<span aria-hidden>×</span>}
            aria-label={t('filters.remove', { filter: t(`filters.${key}`, { id: shortId(id) }) })}
            onClick={() => onChange({ [key]: undefined })}
          >
            {t(`filters.${key}`, { id: shortId(id) })}
          </Button>
        ),
      )}
      <Button variant="subtle" size="compact-md" onClick={() => onChange(noFilter)}>
        {t('filters.clear')}
      </Button>
    </Group>
  );
}
