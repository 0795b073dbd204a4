// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack, TextInput } from '@mantine/core';
import { openApplicantSession } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { ProblemNotice } from '../../ui/problem.tsx';
import { applicantQuery } from './applicant-query.ts';

/** The code behind the sign in the address, which browsers do not send; taken out of the address at once. */
function takeCodeOfAddress(): string {
  const code = window.location.hash.slice(1);
  if (code === '') return '';
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return code;
}

/** Asks for the code; one that came with a link is used at once. */
export function CodeForm({ onOpened }: { readonly onOpened?: () => void }) {
  const { t } = useTranslation('apply');
  const queryClient = useQueryClient();
  const [code, setCode] = useState('');
  const open = useMutation({
    mutationFn: (entered: string) => directApi(openApplicantSession, { body: { code: entered } }),
    onSuccess: (applicant) => {
      queryClient.setQueryData(applicantQuery.queryKey, applicant);
      onOpened?.();
    },
  });
  const { mutate } = open;
  const isTaken = useRef(false);
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    const linked = takeCodeOfAddress();
    if (linked !== '') mutate(linked);
  }, [mutate]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate(code);
      }}
    >
      <Stack gap="sm" align="flex-start">
        <TextInput
          label={t('code.label')}
          description={t('code.hint')}
          value={code}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          required
          w="100%"
          maw="26rem"
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ProblemNotice error={open.error} />
        <Button type="submit" loading={open.isPending} disabled={code.trim().length < 24}>
          {t('code.open')}
        </Button>
      </Stack>
    </form>
  );
}
