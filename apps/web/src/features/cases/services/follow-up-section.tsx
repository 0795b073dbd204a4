// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { endSupport, finishFollowUp, type FollowUpView, planFollowUp, type SupportView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useToday } from '../../../lib/local-day.ts';
import { Panel } from '../../../ui/panel.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { CodeField, DayField, RadioField, WordsField } from './fields.tsx';
import { DialogForm, FormDialog } from './form-dialog.tsx';
import type { SupportPartProps } from './support-props.ts';
import { useSupportChange } from './use-support.ts';

interface FollowUpSectionProps extends SupportPartProps {
  readonly followUps: readonly FollowUpView[];
}

/** When somebody asks how the person is, how it went, and the end of the support. */
export function FollowUpSection({ followUps, address, support }: FollowUpSectionProps) {
  const { t } = useTranslation('services');
  const { language, formatDate } = useLanguage();
  const [opened, setOpened] = useState<'plan' | 'end' | FollowUpView | null>(null);
  const close = () => setOpened(null);
  const mayPlan = support.mayRecord && support.ended === null;
  const title = opened === 'end' ? t('support.end') : t(opened === 'plan' ? 'support.plan' : 'support.done');
  return (
    <Panel
      title={t('support.followUps')}
      action={
        mayPlan ? (
          <Group gap="xs">
            <Button variant="default" onClick={() => setOpened('plan')}>
              {t('support.plan')}
            </Button>
            {support.holder ? (
              <Button variant="subtle" onClick={() => setOpened('end')}>
                {t('support.end')}
              </Button>
            ) : null}
          </Group>
        ) : null
      }
    >
      {followUps.length === 0 ? <Text size="sm">{t('support.noFollowUps')}</Text> : null}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {followUps.map((followUp) => {
          const { id, dueOn, doneOn, way, outcome, organisation, note, mayChange } = followUp;
          return (
            <li key={id}>
              <Group gap="sm">
                <Text size="sm">
                  {formatDate(doneOn ?? dueOn)} · {labelOf('followUpWay', way, language)} · <bdi>{organisation}</bdi>
                  {outcome === null ? '' : ` · ${labelOf('followUpOutcome', outcome, language)}`}
                </Text>
                {doneOn === null && mayChange ? (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${t('support.done')}: ${formatDate(dueOn)}`}
                    onClick={() => setOpened(followUp)}
                  >
                    {t('support.done')}
                  </Button>
                ) : null}
              </Group>
              {note === null ? null : (
                <Text size="sm" dir="auto">
                  {note}
                </Text>
              )}
            </li>
          );
        })}
      </Stack>
      <FormDialog isOpen={opened !== null} title={title} onClose={close}>
        {opened === 'plan' ? <PlanForm address={address} onClose={close} /> : null}
        {opened === 'end' ? <EndForm address={address} onClose={close} /> : null}
        {opened !== null && typeof opened === 'object' ? (
          <DoneForm address={address} followUp={opened} onClose={close} />
        ) : null}
      </FormDialog>
    </Panel>
  );
}

interface FormProps {
  readonly address: CaseAddress;
  readonly onClose: () => void;
}

function PlanForm({ address, onClose }: FormProps) {
  const { t } = useTranslation('services');
  const today = useToday();
  const { caseId, purpose } = address;
  const [dueOn, setDueOn] = useState('');
  const [way, setWay] = useState<FollowUpView['way']>('visit');
  const [wasTried, setWasTried] = useState(false);
  const plan = useSupportChange(
    address,
    () => api(planFollowUp, { params: { caseId }, body: { dueOn, way, purpose } }),
    onClose,
  );
  const submit = () => {
    setWasTried(true);
    if (dueOn !== '') plan.mutate(undefined);
  };
  return (
    <DialogForm
      submitLabel={t('save')}
      isPending={plan.isPending}
      error={plan.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        label={t('support.due')}
        value={dueOn}
        min={today}
        onChange={setDueOn}
        error={wasTried && dueOn === '' ? t('support.dayMissing') : undefined}
      />
      <RadioField list="followUpWay" label={t('support.way')} value={way} onChange={setWay} />
    </DialogForm>
  );
}

function DoneForm({ address, followUp, onClose }: FormProps & { readonly followUp: FollowUpView }) {
  const { t } = useTranslation('services');
  const today = useToday();
  const { caseId, purpose } = address;
  const [doneOn, setDoneOn] = useState(today);
  const [outcome, setOutcome] = useState<NonNullable<FollowUpView['outcome']>>('well');
  const [note, setNote] = useState('');
  const { id: followUpId, version } = followUp;
  const finish = useSupportChange(
    address,
    () => {
      const besides = note.trim() === '' ? {} : { note: note.trim() };
      const body = { doneOn, outcome, version, purpose, ...besides };
      return api(finishFollowUp, { params: { caseId, followUpId }, body });
    },
    onClose,
  );
  return (
    <DialogForm
      submitLabel={t('save')}
      isPending={finish.isPending}
      error={finish.error}
      onSubmit={() => finish.mutate(undefined)}
      onClose={onClose}
    >
      <DayField label={t('support.doneOn')} value={doneOn} max={today} onChange={setDoneOn} />
      <RadioField list="followUpOutcome" label={t('support.outcome')} value={outcome} onChange={setOutcome} />
      <WordsField label={t('support.note')} value={note} onChange={setNote} />
    </DialogForm>
  );
}

type EndOutcome = NonNullable<SupportView['ended']>['outcome'];

function EndForm({ address, onClose }: FormProps) {
  const { t } = useTranslation('services');
  const today = useToday();
  const { caseId, purpose } = address;
  const [outcome, setOutcome] = useState<EndOutcome | null>(null);
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const end = useSupportChange(
    address,
    (chosen: EndOutcome) => {
      const besides = note.trim() === '' ? {} : { note: note.trim() };
      return api(endSupport, { params: { caseId }, body: { on: today, outcome: chosen, purpose, ...besides } });
    },
    onClose,
  );
  const submit = () => {
    setWasTried(true);
    if (outcome !== null) end.mutate(outcome);
  };
  return (
    <DialogForm
      submitLabel={t('support.end')}
      isPending={end.isPending}
      error={end.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <CodeField
        list="supportOutcome"
        label={t('support.endOutcome')}
        value={outcome}
        onChange={setOutcome}
        error={wasTried && outcome === null ? t('support.missing') : undefined}
      />
      <WordsField label={t('support.note')} value={note} onChange={setNote} />
    </DialogForm>
  );
}
