// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportId, ReportView } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reportKey } from '../report-query.ts';

/** An act that answers with the report as it stands afterwards. */
export function useReportChange<Input>(
  act: (input: Input) => Promise<ReportView>,
  onDone?: (report: ReportView) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (report) => {
      queryClient.setQueryData(reportKey(report.id), report);
      onDone?.(report);
      await queryClient.invalidateQueries({ queryKey: ['reports', 'list'] });
    },
  });
}

/** Loads a report again after an act that answers with something smaller. */
export function useReloadReport(reportId: ReportId): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: reportKey(reportId) });
}
