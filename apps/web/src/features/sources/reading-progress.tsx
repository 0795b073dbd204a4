// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SourceView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { donePercent } from '../../lib/done-percent.ts';
import { useLanguage } from '../../lib/language.ts';
import { JobProgress } from '../../ui/job-progress.tsx';

interface ReadingProgressProps {
  readonly source: SourceView;
  readonly isStopping: boolean;
  readonly onStop: () => void;
}

/** How far the node is with a table. The page may be left; the work goes on. */
export function ReadingProgress({ source, isStopping, onStop }: ReadingProgressProps) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const { doneCount, totalCount, state } = source;
  return (
    <JobProgress
      title={state === 'checking' ? t('progress.checking') : t('progress.importing')}
      percent={donePercent(doneCount, totalCount)}
      done={t('progress.rows', { count: doneCount, number: formatNumber(doneCount) })}
      leave={t('progress.leave')}
      stopLabel={t('progress.stop')}
      isStopping={isStopping}
      onStop={onStop}
    />
  );
}
