// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { RejectionCode, stepReferral } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useCodeOptions } from '../../../lib/code-options.ts';
import { useToday } from '../../../lib/local-day.ts';
import { type ReferralLine, servicesKey } from '../../../lib/services.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

export type Step = 'accept' | 'reject' | 'ask' | 'answer' | 'withdraw' | 'finish';

interface StepDialogProps {
  readonly referral: ReferralLine;
  readonly step: Step | null;
  readonly title: string;
  readonly onClose: () => void;
}

/** Asks for what a step needs, and takes it. */
export function StepDialog({ referral, step, title, onClose }: StepDialogProps) {
  const { t } = useTranslation('services');
  return (
    <Modal
      opened={step !== null}
      onClose={onClose}
      title={step ? `${t(`referrals.act.${step}`)}: ${title}` : ''}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {step ? <StepForm key={step} referral={referral} step={step} onClose={onClose} /> : null}
    </Modal>
  );
}

/** Days for which a former holder goes on seeing who the person is. */
const keepsDays = 30;

function StepForm({ referral, step, onClose }: Omit<StepDialogProps, 'step' | 'title'> & { readonly step: Step }) {
  const { t } = useTranslation('services');
  const take = useStep(referral, onClose);
  const [reason, setReason] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [keeps, setKeeps] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const reasons = useCodeOptions('referralRejection');
  const isHandOver = referral.asks === 'handOver';
  const asksWords = step === 'ask' || step === 'answer' || step === 'reject' || step === 'withdraw';
  const lacksWords = (step === 'ask' || step === 'answer') && words.trim() === '';
  const lacksReason = step === 'reject' && reason === null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (!lacksWords && !lacksReason) take.mutate({ step, reason, words: words.trim(), keeps });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {step === 'accept' ? <Text>{t(isHandOver ? 'referrals.acceptCase' : 'referrals.acceptExplained')}</Text> : null}
        {step === 'finish' ? <Text>{t('referrals.finishExplained')}</Text> : null}
        {step === 'reject' ? (
          <Select
            label={t('referrals.reason')}
            data={reasons}
            value={reason}
            onChange={setReason}
            error={wasTried && lacksReason ? t('referrals.chooseReason') : undefined}
            withAsterisk
          />
        ) : null}
        {asksWords ? (
          <Textarea
            label={t(`referrals.words.${step}`)}
            description={t('referrals.wordsHint')}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
            error={wasTried && lacksWords ? t('referrals.wordsMissing') : undefined}
            maxLength={2000}
            autosize
            minRows={2}
            spellCheck={false}
            dir="auto"
          />
        ) : null}
        {step === 'accept' && isHandOver && referral.age === 'adult' ? (
          <Checkbox
            label={t('referrals.keeps')}
            description={t('referrals.keepsHint', { days: keepsDays })}
            checked={keeps}
            onChange={({ currentTarget }) => setKeeps(currentTarget.checked)}
          />
        ) : null}
        <ProblemNotice error={take.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={take.isPending} color={step === 'reject' ? 'red' : 'brand'}>
            {t(`referrals.act.${step}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Taken {
  readonly step: Step;
  readonly reason: string | null;
  readonly words: string;
  readonly keeps: boolean;
}

function useStep({ id, version }: ReferralLine, onClose: () => void) {
  const { t } = useTranslation('services');
  const queryClient = useQueryClient();
  const today = useToday();
  const until = new Date(Date.parse(today) + keepsDays * 86_400_000).toISOString().slice(0, 10);
  return useMutation({
    mutationFn: ({ step, reason, words, keeps }: Taken) =>
      api(stepReferral, {
        params: { referralId: id },
        body: {
          step,
          version,
          ...(reason === null ? {} : { reason: RejectionCode.parse(reason) }),
          ...(words === '' ? {} : { words }),
          ...(keeps ? { keeps: { dataClasses: ['identity'], purpose: 'assistance', basis: 'consent', until } } : {}),
        },
      }),
    onSuccess: () => {
      notifyDone(t('referrals.wasTaken'));
      onClose();
    },
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: servicesKey });
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await queryClient.invalidateQueries({ queryKey: ['home'] });
    },
  });
}
