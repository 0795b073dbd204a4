// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Paper, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSetUpToken } from './set-up-token.ts';

/** For who came without the one-time link: where to find it, and a place to paste it. */
export function TokenForm({ onToken }: { readonly onToken: (token: string) => void }) {
  const { t } = useTranslation('set-up');
  const [pasted, setPasted] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const token = readSetUpToken(pasted);
    if (token === undefined) return setWrong(true);
    onToken(token);
  };
  return (
    <Paper withBorder p="lg" radius="md">
      <form onSubmit={submit}>
        <Stack>
          <Text>{t('token.explanation')}</Text>
          <TextInput
            label={t('token.label')}
            description={t('token.hint')}
            value={pasted}
            onChange={(event) => {
              setPasted(event.currentTarget.value);
              setWrong(false);
            }}
            error={wrong ? t('token.wrong') : undefined}
            autoComplete="off"
            dir="ltr"
            required
          />
          <div>
            <Button type="submit">{t('token.continue')}</Button>
          </div>
        </Stack>
      </form>
    </Paper>
  );
}
