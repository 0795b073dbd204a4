// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { DeliveredView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated, useLanguage } from '../../../lib/language.ts';
import { Panel } from '../../../ui/panel.tsx';
import { DeliveredDialog } from './delivered-dialog.tsx';
import type { SupportPartProps } from './support-props.ts';

interface DeliveredSectionProps extends SupportPartProps {
  readonly delivered: readonly DeliveredView[];
}

/** What the person got, did not want, or could not get. */
export function DeliveredSection({ delivered, ...parts }: DeliveredSectionProps) {
  const { t } = useTranslation('services');
  const [isNew, setIsNew] = useState(false);
  const { support } = parts;
  return (
    <Panel
      title={t('support.delivered')}
      action={
        support.mayRecord && support.ended === null ? (
          <Button variant="default" onClick={() => setIsNew(true)}>
            {t('support.record')}
          </Button>
        ) : null
      }
    >
      {delivered.length === 0 ? <Text size="sm">{t('support.noDelivered')}</Text> : null}
      <Stack gap="xs">
        {delivered.map((each) => (
          <Delivered key={each.id} delivered={each} {...parts} />
        ))}
      </Stack>
      <DeliveredDialog isOpen={isNew} onClose={() => setIsNew(false)} {...parts} />
    </Panel>
  );
}

const colours = { delivered: 'teal', refused: 'gray', unavailable: 'red' } as const;

function Delivered({ delivered, ...parts }: SupportPartProps & { readonly delivered: DeliveredView }) {
  const { t } = useTranslation('services');
  const { language, formatDate } = useLanguage();
  const [isChanging, setIsChanging] = useState(false);
  const lines = useDetailLines(delivered);
  const { kind, result, provider, recordedBy, from, to, outcome, note, mayChange } = delivered;
  const name = labelOf('serviceKind', kind, language);
  const facts = [
    isolated(provider?.name ?? recordedBy),
    to === null ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`,
    outcome === null ? '' : labelOf('serviceOutcome', outcome, language),
    ...lines,
  ];
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{name}</Text>
        <Badge variant="light" tt="none" color={colours[result]}>
          {labelOf('serviceResult', result, language)}
        </Badge>
      </Group>
      <Text size="sm">{facts.filter((fact) => fact !== '').join(' · ')}</Text>
      {note === null ? null : (
        <Text size="sm" dir="auto">
          {note}
        </Text>
      )}
      {mayChange ? (
        <Button
          size="xs"
          variant="default"
          mt="xs"
          aria-label={t('support.changeNeedOf', { need: name })}
          onClick={() => setIsChanging(true)}
        >
          {t('support.changeNeed')}
        </Button>
      ) : null}
      <DeliveredDialog isOpen={isChanging} delivered={delivered} onClose={() => setIsChanging(false)} {...parts} />
    </Paper>
  );
}

/** What compensation, residence and return have besides, in words. */
function useDetailLines({ details }: DeliveredView): readonly string[] {
  const { t } = useTranslation('services');
  const { language, formatDate, formatNumber } = useLanguage();
  const { claimed, paid, permit, permitUntil, risk, returnCountry } = details;
  const money = (label: string, sum: typeof paid) =>
    sum ? `${label}: ${formatNumber(sum.amount)} ${sum.currency}, ${formatDate(sum.on)}` : '';
  return [
    money(t('support.claimed'), claimed),
    money(t('support.paid'), paid),
    permit ? labelOf('residencePermit', permit, language) : '',
    permitUntil ? `${t('support.permitUntil')} ${formatDate(permitUntil)}` : '',
    risk ? `${t('support.risk')}: ${labelOf('returnRisk', risk, language)}` : '',
    returnCountry ? labelOf('country', returnCountry, language) : '',
  ];
}
