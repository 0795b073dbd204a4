// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { confirmSession } from '@palermo/contract';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, type SubmitEvent, useCallback, useContext, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api.ts';
import { CancelledError, hasProblemCode } from '../lib/problem.ts';
import { sessionQuery, useSession } from '../lib/session.ts';
import { ProblemNotice } from './problem.tsx';
import { SecondFactorField } from './second-factor-field.tsx';

type ConfirmedCall = <T>(call: () => Promise<T>) => Promise<T>;

const ConfirmedCallContext = createContext<ConfirmedCall | undefined>(undefined);

/**
 * For sensitive acts: makes the call, and when the node wants the second factor confirmed first, asks for it and makes
 * the call again. Throws `CancelledError` when the person closes the question.
 */
export function useConfirmedCall(): ConfirmedCall {
  const confirmedCall = useContext(ConfirmedCallContext);
  if (!confirmedCall) throw new Error('useConfirmedCall is used outside ConfirmSessionProvider');
  return confirmedCall;
}

export function ConfirmSessionProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const settle = useRef<((confirmed: boolean) => void) | undefined>(undefined);
  const answer = useCallback((confirmed: boolean) => {
    setOpened(false);
    settle.current?.(confirmed);
    settle.current = undefined;
  }, []);
  const confirmedCall = useCallback<ConfirmedCall>(async (call) => {
    try {
      return await call();
    } catch (error) {
      if (!hasProblemCode(error, 'session.confirmation-required')) throw error;
      const confirmed = await new Promise<boolean>((resolve) => {
        settle.current = resolve;
        setOpened(true);
      });
      if (!confirmed) throw new CancelledError();
      return await call();
    }
  }, []);
  return (
    <ConfirmedCallContext value={confirmedCall}>
      {children}
      <ConfirmSessionDialog opened={opened} onAnswer={answer} />
    </ConfirmedCallContext>
  );
}

interface ConfirmSessionDialogProps {
  readonly opened: boolean;
  readonly onAnswer: (confirmed: boolean) => void;
}

function ConfirmSessionDialog({ opened, onAnswer }: ConfirmSessionDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={opened}
      onClose={() => onAnswer(false)}
      title={t('confirmSession.title')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      centered
      zIndex={300}
    >
      <ConfirmSessionForm onAnswer={onAnswer} />
    </Modal>
  );
}

function ConfirmSessionForm({ onAnswer }: Pick<ConfirmSessionDialogProps, 'onAnswer'>) {
  const { t } = useTranslation('common');
  const queryClient = useQueryClient();
  const { account } = useSession();
  const [code, setCode] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setPending(true);
    setError(null);
    try {
      queryClient.setQueryData(sessionQuery.queryKey, await api(confirmSession, { body: { code } }));
      onAnswer(true);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text>{t('confirmSession.why')}</Text>
        <SecondFactorField
          label={t('confirmSession.code')}
          hint={t('confirmSession.codeHint')}
          email={account.email}
          value={code}
          onChange={setCode}
        />
        <ProblemNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onAnswer(false)}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('confirmSession.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
