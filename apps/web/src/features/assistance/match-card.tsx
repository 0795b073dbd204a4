// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { AssistanceMatchView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/date-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { stateColour } from './assistance-query.ts';
import type { MatchAct } from './match-dialogs.tsx';
import { ReasonsText } from './reasons-text.tsx';

interface MatchCardProps {
  readonly match: AssistanceMatchView;
  readonly onAct: (act: MatchAct) => void;
}

function actsOf({ mayAccept, mayDecline, mayDeliver, mayRate, usefulness, state }: AssistanceMatchView) {
  return [
    mayAccept ? ('accept' as const) : null,
    mayDeliver ? ('deliver' as const) : null,
    mayRate && usefulness === null ? ('rate' as const) : null,
    mayDecline ? (state === 'agreed' ? ('callOff' as const) : ('decline' as const)) : null,
  ].filter((act) => act !== null);
}

/** One proposal: who has accepted, what was delivered, and what the reader can do. */
export function MatchCard({ match, onAct }: MatchCardProps) {
  const { t } = useTranslation('assistance');
  const acts = actsOf(match);
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <div>
            <AnchorLink to="/assistance/offers/$offerId" params={{ offerId: match.offerId }} dir="auto" fw={600}>
              {match.offer}
            </AnchorLink>
            <Text size="sm" c="dimmed">
              <bdi>{match.organisation}</bdi>
            </Text>
          </div>
          <StateBadge colour={stateColour(match.state)}>{t(`matchStates.${match.state}`)}</StateBadge>
        </Group>
        {match.state === 'proposed' ? <ReasonsText reasons={match.reasons} /> : null}
        <Facts
          small
          facts={[
            [t('askerAccepted'), dayOr(match.askerAcceptedAt, match.state === 'proposed' ? t('notYet') : null)],
            [t('offererAccepted'), dayOr(match.offererAcceptedAt, match.state === 'proposed' ? t('notYet') : null)],
            [t('declinedOn'), dayOr(match.declinedAt, null)],
            [t('why'), match.declineWords],
            [t('deliveredOn'), dayOr(match.deliveredOn, null)],
            [t('outcome'), match.outcome],
            [t('usefulness'), match.usefulness === null ? null : t(`usefulnesses.${match.usefulness}`)],
            [t('usefulnessWords'), match.usefulnessWords],
          ]}
        />
        {acts.length === 0 ? null : (
          <Group>
            {acts.map((act, index) => (
              <Button
                key={act}
                size="compact-md"
                variant={index === 0 && act !== 'decline' && act !== 'callOff' ? 'filled' : 'default'}
                onClick={() => onAct({ act, match })}
              >
                {t(`acts.${act}`)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function dayOr(value: string | null, otherwise: string | null) {
  return value === null ? otherwise : <DateText key={value} value={value} />;
}
