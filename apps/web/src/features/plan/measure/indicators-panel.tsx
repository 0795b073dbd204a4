// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { type IndicatorView, type MeasureView, strikeIndicatorValue } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { usePlanChange } from '../plan-queries.ts';
import { OutcomeBadge } from '../progress-badges.tsx';
import { useValueText } from '../use-value-text.ts';
import { EvidenceText } from './evidence-fields.tsx';
import { IndicatorDialog } from './indicator-dialog.tsx';
import { ReportValue } from './report-value.tsx';

/** What somebody is about to do: add an indicator, change one, or report a value. */
type Asked = 'new' | { readonly act: 'edit' | 'report'; readonly indicator: IndicatorView } | null;

/** What is to change, what it was, what it is now. */
export function IndicatorsPanel({ view }: { readonly view: MeasureView }) {
  const { t } = useTranslation('plan');
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  return (
    <Panel
      title={t('indicators.title')}
      lead={t('indicators.lead')}
      action={view.mayEdit ? <Button onClick={() => setAsked('new')}>{t('indicators.add')}</Button> : null}
    >
      {view.indicators.length === 0 ? <Text>{t('indicators.none')}</Text> : null}
      {view.indicators.map((indicator) => (
        <Indicator
          key={indicator.id}
          view={view}
          indicator={indicator}
          onReport={() => setAsked({ act: 'report', indicator })}
          onEdit={() => setAsked({ act: 'edit', indicator })}
        />
      ))}
      {asked === 'new' ? (
        <IndicatorDialog measureId={view.id} indicator={null} until={view.endsOn} onClose={close} />
      ) : null}
      {asked !== null && asked !== 'new' && asked.act === 'edit' ? (
        <IndicatorDialog measureId={view.id} indicator={asked.indicator} until={view.endsOn} onClose={close} />
      ) : null}
      {asked !== null && asked !== 'new' && asked.act === 'report' ? (
        <ReportValue measureId={view.id} indicator={asked.indicator} onClose={close} />
      ) : null}
    </Panel>
  );
}

interface IndicatorProps {
  readonly view: MeasureView;
  readonly indicator: IndicatorView;
  readonly onReport: () => void;
  readonly onEdit: () => void;
}

function Indicator({ view, indicator, onReport, onEdit }: IndicatorProps) {
  const { t } = useTranslation('plan');
  const { formatDate } = useLanguage();
  const valueText = useValueText();
  const { title, scale, formula, baseline, baselineOn, target, targetOn, reading, state, percent } = indicator;
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3} size="h4">
            <bdi>{title}</bdi>
          </Title>
          <Group gap="xs">
            <Badge variant="light" tt="none" color="gray">
              {formula === null ? t('indicators.byHand') : t('indicators.counted')}
            </Badge>
            <OutcomeBadge state={state} />
          </Group>
        </Group>
        <Facts
          facts={[
            [t('indicators.now'), valueText.ofReading(reading, scale)],
            [t('indicators.baseline'), `${valueText.ofNumber(baseline, scale)} · ${formatDate(baselineOn)}`],
            [t('indicators.target'), `${valueText.ofNumber(target, scale)} · ${formatDate(targetOn)}`],
          ]}
        />
        {percent === null ? null : <Progress value={percent} aria-label={t('indicators.way')} />}
        <Group gap="xs">
          {formula === null && view.mayReport ? (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('indicators.reportOf', { title })}
              onClick={onReport}
            >
              {t('indicators.report')}
            </Button>
          ) : null}
          {view.mayEdit ? (
            <Button variant="subtle" size="compact-md" aria-label={t('indicators.editOf', { title })} onClick={onEdit}>
              {t('edit')}
            </Button>
          ) : null}
        </Group>
        <Reported view={view} indicator={indicator} />
      </Stack>
    </Paper>
  );
}

function Reported({ view, indicator }: Pick<IndicatorProps, 'view' | 'indicator'>) {
  const { t } = useTranslation('plan');
  const { formatDate } = useLanguage();
  const valueText = useValueText();
  const strike = usePlanChange(
    (valueId: IndicatorView['values'][number]['id']) =>
      api(strikeIndicatorValue, { params: { measureId: view.id, valueId } }),
    () => {},
  );
  if (indicator.values.length === 0) return null;
  return (
    <details>
      <summary>{t('indicators.history')}</summary>
      <Stack gap="xs" mt="xs">
        {indicator.values.map((value) => (
          <Group key={value.id} gap="sm">
            <Text size="sm" fw={600}>
              {valueText.ofNumber(value.value, indicator.scale)}
            </Text>
            <Text size="sm">
              {formatDate(value.on)} · <bdi>{value.organisation}</bdi>
            </Text>
            <EvidenceText measureId={view.id} of={value} />
            {view.mayReport ? (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                aria-label={t('indicators.strikeOf', { day: formatDate(value.on) })}
                loading={strike.isPending && strike.variables === value.id}
                onClick={() => strike.mutate(value.id)}
              >
                {t('indicators.strike')}
              </Button>
            ) : null}
          </Group>
        ))}
      </Stack>
    </details>
  );
}
