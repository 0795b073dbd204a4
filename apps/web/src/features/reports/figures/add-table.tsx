// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Menu, Stack } from '@mantine/core';
import { addReportTable, ReportTableCode, type ReportView } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useReloadReport } from '../release/use-report-change.ts';

interface AddTableProps {
  readonly report: ReportView;
  readonly sectionKey: string;
}

/** Adds a table of the plan, treaties, recommendations or the fund to a section. */
export function AddTable({ report, sectionKey }: AddTableProps) {
  const { t } = useTranslation('reports');
  const reload = useReloadReport(report.id);
  const add = useMutation({
    mutationFn: (table: ReportTableCode) =>
      api(addReportTable, { params: { reportId: report.id }, body: { sectionKey, table } }),
    onSuccess: reload,
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" size="compact-sm" loading={add.isPending}>
            {t('figures.addTable')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ReportTableCode.options.map((table) => (
            <Menu.Item key={table} onClick={() => add.mutate(table)}>
              {t(`figures.tables.${table}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemNotice error={add.error} />
    </Stack>
  );
}
