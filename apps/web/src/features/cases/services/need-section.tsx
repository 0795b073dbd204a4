// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { addNeed, changeNeed, type NeedView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { Panel } from '../../../ui/panel.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { DeliveredDialog } from './delivered-dialog.tsx';
import { CodeField, DayField, RadioField, WordsField } from './fields.tsx';
import { DialogForm, FormDialog } from './form-dialog.tsx';
import { ReferDialog } from './refer-dialog.tsx';
import type { SupportPartProps } from './support-props.ts';
import { useSupportChange } from './use-support.ts';

interface NeedSectionProps extends SupportPartProps {
  readonly needs: readonly NeedView[];
}

/** What the person needs, each with the way to an answer. */
export function NeedSection({ needs, ...parts }: NeedSectionProps) {
  const { t } = useTranslation('services');
  const [isNew, setIsNew] = useState(false);
  const { support, address } = parts;
  const mayChange = support.holder && support.mayRecord && support.ended === null;
  return (
    <Panel
      title={t('support.needs')}
      lead={t('support.needsLead')}
      action={
        mayChange ? (
          <Button variant={needs.length === 0 ? 'filled' : 'default'} onClick={() => setIsNew(true)}>
            {t('support.addNeed')}
          </Button>
        ) : null
      }
    >
      {needs.length === 0 ? <Text size="sm">{t('support.noNeeds')}</Text> : null}
      <Stack gap="xs">
        {needs.map((need) => (
          <Need key={need.id} need={need} mayChange={mayChange} {...parts} />
        ))}
      </Stack>
      <FormDialog isOpen={isNew} title={t('support.addNeed')} onClose={() => setIsNew(false)}>
        <NeedForm address={address} onClose={() => setIsNew(false)} />
      </FormDialog>
    </Panel>
  );
}

type Opened = 'refer' | 'record' | 'change';

function Need({
  need,
  mayChange,
  ...parts
}: SupportPartProps & { readonly need: NeedView; readonly mayChange: boolean }) {
  const { t } = useTranslation('services');
  const { language, formatDate } = useLanguage();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const { kind, urgency, state, targetOn, words } = need;
  const name = labelOf('serviceKind', kind, language);
  const action = (key: Opened, label: string, labelOfNeed: string) => (
    <Button
      size="xs"
      variant={key === 'refer' ? 'filled' : 'default'}
      aria-label={t(labelOfNeed, { need: name })}
      onClick={() => setOpened(key)}
    >
      {t(label)}
    </Button>
  );
  return (
    <Paper withBorder p="sm">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{name}</Text>
          <Badge variant="light" tt="none" color={state === 'open' ? 'blue' : 'gray'}>
            {state === 'open' ? labelOf('serviceUrgency', urgency, language) : t(`support.state.${state}`)}
          </Badge>
        </Group>
        {words === null ? null : (
          <Text size="sm" component="blockquote" m={0} dir="auto">
            {words}
          </Text>
        )}
        {targetOn === null ? null : (
          <Text size="sm" c="dimmed">
            {t('support.by', { day: formatDate(targetOn) })}
          </Text>
        )}
        {mayChange ? (
          <Group gap="xs">
            {state === 'open' ? action('refer', 'support.refer', 'support.referOf') : null}
            {state === 'open' ? action('record', 'support.record', 'support.recordOf') : null}
            {action('change', 'support.changeNeed', 'support.changeNeedOf')}
          </Group>
        ) : null}
      </Stack>
      <ReferDialog isOpen={opened === 'refer'} need={need} onClose={close} {...parts} />
      <DeliveredDialog isOpen={opened === 'record'} need={need} onClose={close} {...parts} />
      <FormDialog isOpen={opened === 'change'} title={t('support.changeNeedOf', { need: name })} onClose={close}>
        <NeedForm address={parts.address} need={need} onClose={close} />
      </FormDialog>
    </Paper>
  );
}

interface NeedFormProps {
  readonly address: CaseAddress;
  readonly need?: NeedView;
  readonly onClose: () => void;
}

function NeedForm({ address, need, onClose }: NeedFormProps) {
  const { t } = useTranslation('services');
  const { caseId, purpose } = address;
  const [kind, setKind] = useState<NeedView['kind'] | null>(need?.kind ?? null);
  const [urgency, setUrgency] = useState<NeedView['urgency']>(need?.urgency ?? 'soon');
  const [state, setState] = useState<NeedView['state']>(need?.state ?? 'open');
  const [targetOn, setTargetOn] = useState(need?.targetOn ?? '');
  const [words, setWords] = useState(need?.words ?? '');
  const [wasTried, setWasTried] = useState(false);
  const save = useSupportChange(
    address,
    (chosen: NeedView['kind']) => {
      const said = words.trim();
      if (need) {
        const body = {
          urgency,
          state,
          targetOn: targetOn || null,
          words: said || null,
          version: need.version,
          purpose,
        };
        return api(changeNeed, { params: { caseId, needId: need.id }, body });
      }
      const besides = { ...(targetOn === '' ? {} : { targetOn }), ...(said === '' ? {} : { words: said }) };
      return api(addNeed, { params: { caseId }, body: { kind: chosen, urgency, purpose, ...besides } });
    },
    onClose,
  );
  const submit = () => {
    setWasTried(true);
    if (kind !== null) save.mutate(kind);
  };
  return (
    <DialogForm
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {need ? null : (
        <CodeField
          list="serviceKind"
          label={t('support.kind')}
          value={kind}
          onChange={setKind}
          error={wasTried && kind === null ? t('support.missing') : undefined}
        />
      )}
      <RadioField list="serviceUrgency" label={t('support.urgency')} value={urgency} onChange={setUrgency} />
      <WordsField label={t('support.words')} value={words} onChange={setWords} />
      <DayField label={t('support.target')} value={targetOn} onChange={setTargetOn} />
      {need ? <NeedState state={state} onChange={setState} /> : null}
    </DialogForm>
  );
}

const states = ['open', 'met', 'dropped'] as const;

interface NeedStateProps {
  readonly state: NeedView['state'];
  readonly onChange: (state: NeedView['state']) => void;
}

/** Whether a need is met, or no longer wanted. */
function NeedState({ state, onChange }: NeedStateProps) {
  const { t } = useTranslation('services');
  return (
    <Group gap="xs" role="group" aria-label={t('support.state.label')}>
      {states.map((each) => (
        <Button
          key={each}
          size="xs"
          variant={state === each ? 'filled' : 'default'}
          aria-pressed={state === each}
          onClick={() => onChange(each)}
        >
          {t(`support.state.${each}`)}
        </Button>
      ))}
    </Group>
  );
}
