// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text } from '@mantine/core';
import { type CampaignStepView, changeCampaignStep } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { useCampaignChange } from '../campaign-queries.ts';
import type { PartProps } from './part-props.ts';

const colours = { open: 'blue', overdue: 'red', done: 'green' } as const;

/** What is to be done by when, in the order of its days. */
export function StepsPanel({ view, onAct }: PartProps) {
  const { t } = useTranslation('campaigns');
  const today = useToday();
  const change = useCampaignChange(
    ({ id, dueOn, version, doneOn, struck }: CampaignStepView & { readonly struck: boolean }) =>
      api(changeCampaignStep, {
        params: { campaignId: view.id, stepId: id },
        body: { dueOn, doneOn, struck, version },
      }),
    () => undefined,
  );
  const pending = change.isPending ? change.variables.id : null;
  return (
    <Panel
      title={t('stepsTitle')}
      lead={view.steps.length === 0 ? t('noSteps') : undefined}
      action={
        view.mayContribute ? (
          <Button variant="default" onClick={() => onAct({ kind: 'step' })}>
            {t('acts.step')}
          </Button>
        ) : undefined
      }
    >
      <List spacing="sm" listStyleType="none" styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}>
        {view.steps.map((step) => (
          <List.Item key={step.id}>
            <Step
              step={step}
              pending={pending === step.id}
              onDone={
                view.mayContribute
                  ? () => change.mutate({ ...step, doneOn: step.doneOn === null ? today : null, struck: false })
                  : null
              }
              onStrike={view.mayContribute ? () => change.mutate({ ...step, struck: true }) : null}
            />
          </List.Item>
        ))}
      </List>
      <ProblemNotice error={change.error} />
    </Panel>
  );
}

interface StepProps {
  readonly step: CampaignStepView;
  readonly pending: boolean;
  readonly onDone: (() => void) | null;
  readonly onStrike: (() => void) | null;
}

function Step({ step, pending, onDone, onStrike }: StepProps) {
  const { t } = useTranslation('campaigns');
  const { suggestion, title, dueOn, doneOn, status } = step;
  const words = suggestion === null ? (title ?? '') : t(`suggestions.${suggestion}`);
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <Stack gap={2} style={{ flex: '1 1 16rem' }}>
        <Text dir="auto">{words}</Text>
        <Group gap="xs">
          <StateBadge colour={colours[status]}>{t(`stepStates.${status}`)}</StateBadge>
          <Text size="sm" c="dimmed">
            {doneOn === null ? t('dueBy') : t('doneOn')} <DateText value={doneOn ?? dueOn} />
          </Text>
        </Group>
      </Stack>
      {onDone === null ? null : (
        <Group gap="xs">
          <Button
            variant={doneOn === null ? 'default' : 'subtle'}
            size="compact-sm"
            loading={pending}
            aria-label={t(doneOn === null ? 'markDone' : 'markOpen', { title: words })}
            onClick={onDone}
          >
            {t(doneOn === null ? 'done' : 'notDone')}
          </Button>
          {onStrike === null || doneOn !== null ? null : (
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              aria-label={t('strikeOf', { title: words })}
              onClick={onStrike}
            >
              {t('strike')}
            </Button>
          )}
        </Group>
      )}
    </Group>
  );
}
