// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Radio, Stack, Text } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { offeredProfiles, ownMapping } from '../profiles.ts';

interface ProfileChoiceProps {
  readonly view: ImportView;
  readonly value: string;
  readonly onChange: (profile: string) => void;
}

/** Which known layout the file has, or that one says oneself what its columns mean. */
export function ProfileChoice({ view, value, onChange }: ProfileChoiceProps) {
  const { t, i18n } = useTranslation('imports');
  const nameOf = (id: string): string =>
    i18n.exists(`profiles.${id}.name`, { ns: 'imports' }) ? t(`profiles.${id}.name`) : id;
  const hintOf = (id: string): string =>
    i18n.exists(`profiles.${id}.hint`, { ns: 'imports' }) ? t(`profiles.${id}.hint`) : '';
  const offered = offeredProfiles(view);
  if (offered.length === 0) return <Text size="sm">{t('layout.unknown')}</Text>;
  return (
    <Radio.Group label={t('layout.question')} description={t('layout.hint')} value={value} onChange={onChange}>
      <Stack gap="sm" mt="sm">
        {offered.map(({ id, fit }) => (
          <Radio key={id} value={id} label={`${nameOf(id)} – ${t(`layout.fit.${fit}`)}`} description={hintOf(id)} />
        ))}
        <Radio value={ownMapping} label={t('layout.own')} description={t('layout.ownHint')} />
      </Stack>
    </Radio.Group>
  );
}
