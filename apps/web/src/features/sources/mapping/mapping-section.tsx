// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Stack, Text, Title } from '@mantine/core';
import type { SourceView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../../../ui/query-state.tsx';
import { type PreviewBody, sourceColumnsQuery } from '../source-query.ts';
import { type ColumnChoice, choiceOf, columnOf, mappingOf, unsaidOf } from './column-roles.ts';
import { ColumnTable } from './column-table.tsx';
import { MappingPreview } from './mapping-preview.tsx';

interface MappingSectionProps {
  readonly source: SourceView;
  /** Null until something was said: then the proposal stands. */
  readonly choice: ColumnChoice | null;
  readonly onChange: (choice: ColumnChoice) => void;
}

/** Says which column of a table means what. */
export function MappingSection({ source, choice, onChange }: MappingSectionProps) {
  const { t } = useTranslation('sources');
  const columns = useQuery(sourceColumnsQuery(source.id));
  return (
    <Stack gap="md" component="section" aria-label={t('mapping.title')}>
      <div>
        <Title order={2} size="h3">
          {t('mapping.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {source.mapping === null ? t('mapping.lead') : t('mapping.known')}
        </Text>
      </div>
      <QueryState query={columns}>
        {({ columns: all, proposal }) => (
          <ColumnTable columns={all} choice={choice ?? choiceOf(source.mapping ?? proposal)} onChange={onChange} />
        )}
      </QueryState>
    </Stack>
  );
}

/** The choice as it stands: what was said here, before, or what is proposed; null until the columns are known. */
export function useColumnChoice({ id, mapping }: SourceView, isOpen: boolean, said: ColumnChoice | null) {
  const { data } = useQuery({ ...sourceColumnsQuery(id), enabled: isOpen });
  if (!isOpen) return null;
  const before = mapping ?? data?.proposal;
  return said ?? (before ? choiceOf(before) : null);
}

interface MappedRowsProps {
  readonly source: SourceView;
  readonly choice: ColumnChoice | null;
  readonly said: Omit<PreviewBody, 'mapping'>;
}

/** What comes of a choice: the first rows as read, or what is still to be said. */
export function MappedRows({ source, choice, said }: MappedRowsProps) {
  const { t } = useTranslation('sources');
  if (choice === null) return null;
  const mapping = mappingOf(choice);
  const lacksCountry = said.area === undefined && columnOf(choice, 'country') === undefined;
  if (mapping && !lacksCountry) return <MappingPreview sourceId={source.id} body={{ ...said, mapping }} />;
  return (
    <Alert color="yellow" role="status" title={t('mapping.unsaid')}>
      {[...unsaidOf(choice), ...(lacksCountry ? (['country'] as const) : [])].map((unsaid) => (
        <Text key={unsaid} size="sm">
          {t(`mapping.needs.${unsaid}`)}
        </Text>
      ))}
    </Alert>
  );
}
