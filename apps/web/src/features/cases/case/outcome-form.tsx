// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { OutcomeCode, recordOutcome } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import classes from '../fields/fields.module.css';
import { useToday } from '../form/local-day.ts';
import { useOutcomeLabel } from './badges.tsx';
import type { CaseAddress } from './case-address.ts';
import { useCaseChanged } from './use-case-changed.ts';

interface OutcomeFormProps {
  readonly address: CaseAddress;
  readonly onDone: () => void;
}

/** Records the outcome of identification with its day and its reasons. */
export function OutcomeForm({ address, onDone }: OutcomeFormProps) {
  const { t } = useTranslation('cases');
  const { caseId, purpose } = address;
  const showChanged = useCaseChanged(address);
  const today = useToday();
  const [outcome, setOutcome] = useState<OutcomeCode | null>(null);
  const [decidedOn, setDecidedOn] = useState(today);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation({
    mutationFn: (chosen: OutcomeCode) =>
      api(recordOutcome, { params: { caseId }, body: { outcome: chosen, decidedOn, reason: reason.trim(), purpose } }),
    onSuccess: async (view) => {
      notifyDone(t('outcome.recorded'));
      onDone();
      await showChanged(view);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (outcome !== null && decidedOn !== '' && decidedOn <= today && reason.trim() !== '') record.mutate(outcome);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <OutcomeChoice value={outcome} onChange={setOutcome} isMissing={wasTried && outcome === null} />
        <TextInput
          type="date"
          label={t('outcome.decidedOn')}
          max={today}
          value={decidedOn}
          onChange={(event) => setDecidedOn(event.currentTarget.value)}
          error={wasTried && (decidedOn === '' || decidedOn > today) ? t('outcome.decidedOnWrong') : undefined}
          withAsterisk
        />
        <Textarea
          label={t('outcome.reason')}
          description={t('outcome.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wasTried && reason.trim() === '' ? t('outcome.reasonMissing') : undefined}
          maxLength={4000}
          autosize
          minRows={3}
          spellCheck={false}
          dir="auto"
          withAsterisk
        />
        <ProblemNotice error={record.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={record.isPending}>
            {t('outcome.record')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface OutcomeChoiceProps {
  readonly value: OutcomeCode | null;
  readonly onChange: (outcome: OutcomeCode) => void;
  readonly isMissing: boolean;
}

function OutcomeChoice({ value, onChange, isMissing }: OutcomeChoiceProps) {
  const { t } = useTranslation('cases');
  const labelOfOutcome = useOutcomeLabel();
  return (
    <Radio.Group
      label={t('outcome.outcome')}
      value={value}
      onChange={(code) => onChange(OutcomeCode.parse(code))}
      error={isMissing ? t('outcome.choose') : undefined}
      withAsterisk
    >
      <div className={classes.options}>
        {OutcomeCode.options.map((code) => (
          <Radio key={code} value={code} label={labelOfOutcome(code)} className={classes.option ?? ''} />
        ))}
      </div>
    </Radio.Group>
  );
}
