// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, List, Paper, Stack, Text } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { ownMapping } from '../profiles.ts';
import type { Preparation } from '../run/preparation-choice.ts';
import { formSectionsQuery } from './form-query.ts';
import { importedColumnCount, type Mapping } from './mapping.ts';
import { MappingTable } from './mapping-table.tsx';
import { ProfileChoice } from './profile-choice.tsx';

interface PreparationSectionProps {
  readonly view: ImportView;
  readonly preparation: Preparation;
  readonly onChange: (changes: Partial<Omit<Preparation, 'keepsMapping'>>) => void;
  readonly isStarting: boolean;
  readonly error: unknown;
  readonly onCheck: () => void;
}

/** Says how the file is to be read; then it can be checked. */
export function PreparationSection({
  view,
  preparation,
  onChange,
  isStarting,
  error,
  onCheck,
}: PreparationSectionProps) {
  const { t } = useTranslation('imports');
  const { profile, mapping, acceptPartial } = preparation;
  const isOwn = profile === ownMapping;
  const isEmpty = isOwn && importedColumnCount(mapping) === 0;
  return (
    <Stack gap="md">
      <FileNotes notes={view.notes} />
      <Paper withBorder p="md">
        <ProfileChoice view={view} value={profile} onChange={(chosen) => onChange({ profile: chosen })} />
      </Paper>
      {isOwn ? (
        <OwnMapping view={view} mapping={mapping} onChange={(changed) => onChange({ mapping: changed })} />
      ) : null}
      <Paper withBorder p="md">
        <Stack gap="md">
          <Checkbox
            label={t('partial.label')}
            description={t('partial.hint')}
            checked={acceptPartial}
            onChange={(event) => onChange({ acceptPartial: event.currentTarget.checked })}
          />
          <ProblemNotice error={error} />
          <Group gap="sm">
            <Button loading={isStarting} disabled={isEmpty} onClick={onCheck}>
              {t('check.start')}
            </Button>
            <Text size="sm" c="dimmed">
              {isEmpty ? t('check.nothingMapped') : t('check.harmless')}
            </Text>
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}

interface OwnMappingProps {
  readonly view: ImportView;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

function OwnMapping({ view, mapping, onChange }: OwnMappingProps) {
  const sections = useQuery(formSectionsQuery);
  return (
    <QueryState query={sections}>
      {(form) => <MappingTable columns={view.columns} sections={form} mapping={mapping} onChange={onChange} />}
    </QueryState>
  );
}

function FileNotes({ notes }: { readonly notes: readonly string[] }) {
  const { t, i18n } = useTranslation('imports');
  const known = notes.filter((note) => i18n.exists(`notes.${note}`, { ns: 'imports' }));
  if (known.length === 0) return null;
  return (
    <Paper withBorder p="md">
      <Text fw={600}>{t('notes.title')}</Text>
      <List size="sm">
        {known.map((note) => (
          <List.Item key={note}>{t(`notes.${note}`)}</List.Item>
        ))}
      </List>
    </Paper>
  );
}
