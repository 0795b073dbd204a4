// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Text } from '@mantine/core';
import { type OutcomeId, type OutcomeProof, strikeOutcome } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { useCampaignChange } from '../campaign-queries.ts';
import type { PartProps } from './part-props.ts';

const colours: Readonly<Record<OutcomeProof, string>> = {
  comparison: 'green',
  beforeAfter: 'green',
  records: 'teal',
  statements: 'yellow',
  assumed: 'gray',
};

/** What changed, and how anybody knows. */
export function OutcomePanel({ view, onAct }: PartProps) {
  const { t } = useTranslation('campaigns');
  const strike = useCampaignChange(
    (outcomeId: OutcomeId) => api(strikeOutcome, { params: { campaignId: view.id, outcomeId } }),
    () => undefined,
  );
  return (
    <Panel
      title={t('outcomeTitle')}
      lead={view.outcomes.length === 0 ? t('noOutcome') : t('outcomeLead')}
      action={
        view.mayContribute ? (
          <Button variant="default" onClick={() => onAct({ kind: 'outcome' })}>
            {t('acts.outcome')}
          </Button>
        ) : undefined
      }
    >
      <List spacing="md" listStyleType="none">
        {view.outcomes.map(({ id, kind, changed, knownBy, how, on, organisation, own }) => (
          <List.Item key={id}>
            <Group gap="xs">
              <Text fw={600}>{t(`outcomeKinds.${kind}`)}</Text>
              <StateBadge colour={colours[knownBy]}>{t(`proofs.${knownBy}`)}</StateBadge>
            </Group>
            <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
              {changed}
            </Text>
            <Text size="sm">
              {t('howKnown')}: <bdi>{how}</bdi>
            </Text>
            <Text size="sm" c="dimmed">
              <DateText value={on} /> · <bdi>{organisation}</bdi>
            </Text>
            {own ? (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                aria-label={t('strikeOf', { title: t(`outcomeKinds.${kind}`) })}
                loading={strike.isPending && strike.variables === id}
                onClick={() => strike.mutate(id)}
              >
                {t('strike')}
              </Button>
            ) : null}
          </List.Item>
        ))}
      </List>
      <ProblemNotice error={strike.error} />
    </Panel>
  );
}
