// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Code, Group, Image, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.tsx';
import { Loading } from './loading.tsx';
import { printSheet } from './print-sheet.ts';
import { ProblemNotice } from './problem.tsx';

interface SecondFactorSetupProps {
  /** Begins: gives the secret and the address that authenticator apps read. */
  readonly start: () => Promise<{ readonly secret: string; readonly uri: string }>;
  /** Finishes with the first code; gives the recovery codes, which are shown once. */
  readonly confirm: (code: string) => Promise<{ readonly recoveryCodes: readonly string[] }>;
  readonly onDone: () => void;
}

/** Sets up an authenticator: a picture to scan or a secret to type, a first code, then the recovery codes. */
export function SecondFactorSetup({ start, confirm, onDone }: SecondFactorSetupProps) {
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | undefined>(undefined);
  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onDone={onDone} />;
  return <Authenticator start={start} confirm={confirm} onCodes={setRecoveryCodes} />;
}

async function withPicture(started: { readonly secret: string; readonly uri: string }) {
  const { toDataURL } = await import('qrcode');
  return { ...started, picture: await toDataURL(started.uri, { margin: 2, width: 220 }) };
}

interface AuthenticatorProps extends Omit<SecondFactorSetupProps, 'onDone'> {
  readonly onCodes: (codes: readonly string[]) => void;
}

function Authenticator({ start, confirm, onCodes }: AuthenticatorProps) {
  const { t } = useTranslation('common');
  const [code, setCode] = useState('');
  const started = useQuery({
    queryKey: ['second-factor-setup'],
    queryFn: async () => withPicture(await start()),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const confirmation = useMutation({
    mutationFn: () => confirm(code.trim()),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    confirmation.mutate();
  };
  if (started.error) return <ProblemNotice error={started.error} onRetry={() => void started.refetch()} />;
  if (!started.data) return <Loading />;
  const { picture, secret } = started.data;
  return (
    <form onSubmit={submit}>
      <Stack>
        <List type="ordered" spacing="sm">
          <List.Item>{t('secondFactor.getApp')}</List.Item>
          <List.Item>{t('secondFactor.scan')}</List.Item>
          <List.Item>{t('secondFactor.enterCode')}</List.Item>
        </List>
        <Group align="center" gap="xl">
          <Image src={picture} alt={t('secondFactor.picture')} w={220} h={220} radius="md" />
          <Stack gap="xs" align="flex-start" maw="20rem">
            <Text>{t('secondFactor.orType')}</Text>
            <Code dir="ltr" fz="md">
              {secret.replace(/(.{4})/g, '$1 ').trim()}
            </Code>
            <CopyButton text={secret} label={t('secondFactor.copySecret')} />
          </Stack>
        </Group>
        <TextInput
          label={t('secondFactor.code')}
          description={t('secondFactor.codeHint')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.replace(/\s/g, ''))}
          autoComplete="one-time-code"
          inputMode="numeric"
          pattern="[0-9]{6}"
          dir="ltr"
          maw="16rem"
          required
        />
        <ProblemNotice error={confirmation.error} />
        <div>
          <Button type="submit" loading={confirmation.isPending}>
            {t('secondFactor.confirm')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation('common');
  const explanation = t('secondFactor.recoveryWhy');
  return (
    <Stack>
      <Title order={2} size="h3">
        {t('secondFactor.recoveryTitle')}
      </Title>
      <Text>{explanation}</Text>
      <Code block dir="ltr" fz="md" aria-label={t('secondFactor.recoveryTitle')}>
        {codes.join('\n')}
      </Code>
      <Group>
        <CopyButton text={codes.join('\n')} label={t('secondFactor.copyCodes')} />
        <Button
          variant="default"
          onClick={() => printSheet({ title: t('secondFactor.recoveryTitle'), explanation, lines: codes })}
        >
          {t('secondFactor.printCodes')}
        </Button>
      </Group>
      <Text fw={600}>{t('secondFactor.shownOnce')}</Text>
      <div>
        <Button onClick={onDone}>{t('secondFactor.keptCodes')}</Button>
      </div>
    </Stack>
  );
}
