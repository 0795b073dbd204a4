// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Stack, Text } from '@mantine/core';
import type { GrantReportView, GrantView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { Panel } from '../../../ui/panel.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { Money } from '../../../ui/money.tsx';
import { reportColours } from './grant-colours.ts';

/** What the grantee reports: money spent and persons assisted, never who they are. */
export function ReportsPanel({ grant }: { readonly grant: GrantView }) {
  const { t } = useTranslation('fund');
  return (
    <Panel title={t('reports.title')} lead={t('reports.lead')}>
      <Stack gap="md" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {grant.reports.map((report) => (
          <li key={report.id}>
            <Report report={report} currency={grant.currency} />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

function Report({ report, currency }: { readonly report: GrantReportView; readonly currency: string }) {
  const { t } = useTranslation('fund');
  const { language, formatDate, formatNumber } = useLanguage();
  const { number, isFinal, from, to, dueOn, state, narrative, spent, persons, results, reason } = report;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{t(isFinal ? 'reports.final' : 'reports.number', { number })}</Text>
        <StateBadge colour={reportColours[state]}>{t(`reports.states.${state}`)}</StateBadge>
        <Text size="sm" c="dimmed">
          {t('grants.fromTo', { from: formatDate(from), to: formatDate(to) })} ·{' '}
          {t('grants.isDue', { day: formatDate(dueOn) })}
        </Text>
      </Group>
      {spent === null ? null : (
        <Text size="sm">
          {t('grants.spent')}: <Money amount={spent} currency={currency} /> ·{' '}
          {t('reports.persons', { count: persons ?? 0, shown: formatNumber(persons ?? 0) })}
        </Text>
      )}
      {results.length > 0 ? (
        <ul style={{ margin: 0 }}>
          {results.map((result) => (
            <li key={result.kind}>
              {labelOf('serviceKind', result.kind, language)}: {formatNumber(result.persons)}
            </li>
          ))}
        </ul>
      ) : null}
      {narrative === null ? null : (
        <Text size="sm" dir="auto">
          {narrative}
        </Text>
      )}
      {reason === null ? null : (
        <Text size="sm" dir="auto">
          {t('reports.reason', { reason })}
        </Text>
      )}
    </Stack>
  );
}
