// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { MultiSelect, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCodeOptions } from '../../../lib/code-options.ts';
import type { Preview } from '../../../lib/services.ts';
import { ReferralPreview } from '../../../ui/referral-preview.tsx';
import { CodeField } from './fields.tsx';

interface PreviewFieldsProps {
  readonly kind: string | null;
  readonly preview: Preview;
  readonly onChange: (preview: Preview) => void;
}

/** What the other organisation reads before it accepts: chosen code by code, and shown word by word. */
export function PreviewFields({ kind, preview, onChange }: PreviewFieldsProps) {
  const { t } = useTranslation('services');
  const change = (changes: Partial<Preview>) => onChange({ ...preview, ...changes });
  const sexes = useCodeOptions('sex').filter(({ value }) => value !== 'unknown');
  const ages = useCodeOptions('majority').filter(({ value }) => value !== 'unknown');
  const clear = (field: string) => ({ 'aria-label': t('filters.clear', { field }) });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <CodeField
          list="serviceUrgency"
          label={t('preview.urgency')}
          value={preview.urgency}
          onChange={(urgency: Preview['urgency']) => change({ urgency })}
        />
        <Select
          label={t('preview.age')}
          data={ages}
          value={preview.age}
          onChange={(age) => change({ age: age === 'adult' ? 'adult' : age === 'child' ? 'child' : null })}
          clearable
          clearButtonProps={clear(t('preview.age'))}
        />
        <Select
          label={t('preview.sex')}
          data={sexes}
          value={preview.sex}
          onChange={(sex) => change({ sex: sex as Preview['sex'] })}
          clearable
          clearButtonProps={clear(t('preview.sex'))}
        />
        <MultiSelect
          label={t('preview.languages')}
          data={useCodeOptions('language')}
          value={preview.languages}
          onChange={(languages) => change({ languages })}
          searchable
          limit={80}
          maxValues={10}
        />
        <MultiSelect
          label={t('preview.accessibility')}
          data={useCodeOptions('accessibilityNeed')}
          value={preview.accessibility}
          onChange={(accessibility) => change({ accessibility: accessibility as Preview['accessibility'] })}
        />
        <TextInput
          label={t('preview.region')}
          value={preview.region ?? ''}
          onChange={({ currentTarget }) => change({ region: currentTarget.value.replace(/\p{Nd}/gu, '') || null })}
          maxLength={60}
          dir="auto"
        />
      </SimpleGrid>
      <Paper withBorder p="sm" bg="var(--mantine-color-default-hover)" role="status">
        <Text fw={600} size="sm">
          {t('preview.title')}
        </Text>
        <ReferralPreview kind={kind} preview={preview} />
        <Text size="sm" mt="xs">
          {t('preview.nothingElse')}
        </Text>
      </Paper>
    </Stack>
  );
}
