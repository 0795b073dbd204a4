// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { donePercent } from '../../../lib/done-percent.ts';
import { useLanguage } from '../../../lib/language.ts';
import { JobProgress } from '../../../ui/job-progress.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { CountSum } from '../report/count-sum.tsx';

interface ProgressSectionProps {
  readonly view: ImportView;
  readonly isStopping: boolean;
  readonly error: unknown;
  readonly onStop: () => void;
}

/** How far the node is. The page may be left; the work goes on. */
export function ProgressSection({ view, isStopping, error, onStop }: ProgressSectionProps) {
  const { t } = useTranslation('imports');
  const { formatNumber } = useLanguage();
  const isChecking = view.state === 'checking';
  return (
    <JobProgress
      title={isChecking ? t('progress.checking') : t('progress.importing')}
      percent={donePercent(view.doneCount, view.totalCount)}
      done={t('progress.rows', { count: view.doneCount, number: formatNumber(view.doneCount) })}
      leave={isChecking ? t('progress.leaveChecking') : t('progress.leaveImporting')}
      stopLabel={t('progress.stop')}
      isStopping={isStopping}
      onStop={onStop}
    >
      {view.state === 'importing' ? <CountSum view={view} /> : null}
      <ProblemNotice error={error} />
    </JobProgress>
  );
}
