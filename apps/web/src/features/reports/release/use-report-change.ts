// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportId, ReportView } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reportKey } from '../report-query.ts';

/** Keeps the report that an act answered with, and has the list ask again. */
export function useKeepReport(): (report: ReportView) => Promise<void> {
  const queryClient = useQueryClient();
  return async (report) => {
    queryClient.setQueryData(reportKey(report.id), report);
    await queryClient.invalidateQueries({ queryKey: ['reports', 'list'] });
  };
}

/** An act that answers with the report as it stands afterwards. */
export function useReportChange<Input>(
  act: (input: Input) => Promise<ReportView>,
  onDone?: (report: ReportView) => void,
) {
  const keep = useKeepReport();
  return useMutation({
    mutationFn: act,
    onSuccess: (report) => {
      const kept = keep(report);
      onDone?.(report);
      return kept;
    },
  });
}

/** Loads a report again after an act that answers with something smaller. */
export function useReloadReport(reportId: ReportId): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: reportKey(reportId) });
}
