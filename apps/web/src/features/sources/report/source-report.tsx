// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text, Title } from '@mantine/core';
import type { SourceId, SourceReport } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { Counts } from '../../../ui/counts.tsx';
import { DefectTable } from './defect-table.tsx';
import { TotalsView } from './totals-view.tsx';

interface SourceReportViewProps {
  readonly sourceId: SourceId;
  readonly report: SourceReport;
}

/** What became of every figure of a table, what was wrong with it, and whether its totals agree with its parts. */
export function SourceReportView({ sourceId, report }: SourceReportViewProps) {
  const { t } = useTranslation('sources');
  return (
    <Stack gap="xl">
      <Stack gap="sm" component="section">
        <Title order={2} size="h3">
          {t('sum.title')}
        </Title>
        <Counts
          counts={[
            { label: t('sum.cells'), count: report.cells },
            { label: t('sum.observations'), count: report.observations },
            { label: t('sum.merged'), count: report.merged },
            { label: t('sum.rejected'), count: report.rejected },
          ]}
        />
      </Stack>
      <Stack gap="sm" component="section">
        <Title order={2} size="h3">
          {t('defects.title')}
        </Title>
        {report.defects.length === 0 ? (
          <Text>{t('defects.none')}</Text>
        ) : (
          <DefectTable sourceId={sourceId} defects={report.defects} />
        )}
      </Stack>
      <TotalsView sourceId={sourceId} report={report} />
    </Stack>
  );
}
