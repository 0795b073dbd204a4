// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { CountSum } from '../report/count-sum.tsx';
import { ProblemTable } from '../report/problem-table.tsx';
import { RejectedDownload } from '../report/rejected-download.tsx';
import type { Mapping } from '../mapping/mapping.ts';

interface EndedSectionProps {
  readonly view: ImportView;
  readonly isStarting: boolean;
  readonly error: unknown;
  readonly onResume: () => void;
  readonly onPrepare: () => void;
}

/** What an import did, with the ways on from there. */
export function DoneSection({ view, mapping }: { readonly view: ImportView; readonly mapping: Mapping }) {
  const { t } = useTranslation('imports');
  const { formatNumber } = useLanguage();
  return (
    <Stack gap="md">
      <Alert
        color="teal"
        role="status"
        title={t('done.title', { count: view.accepted, number: formatNumber(view.accepted) })}
      >
        {view.rejected === 0 ? t('done.all') : t('done.some')}
      </Alert>
      <CountSum view={view} />
      <Group gap="sm">
        <ButtonLink to="/cases">{t('done.cases')}</ButtonLink>
        <RejectedDownload view={view} />
        <ButtonLink to="/statistics" variant="default">
          {t('done.statistics')}
        </ButtonLink>
        <ButtonLink to="/imports" variant="default">
          {t('done.another')}
        </ButtonLink>
      </Group>
      <ProblemTable view={view} targets={mapping} />
    </Stack>
  );
}

/** An import or a check that somebody stopped: it goes on where it was. */
export function CancelledSection(props: EndedSectionProps) {
  const { view } = props;
  const { t } = useTranslation('imports');
  return (
    <Stack gap="md">
      <Alert color="yellow" role="status" title={view.dryRun ? t('stopped.check') : t('stopped.import')}>
        {view.dryRun ? t('stopped.checkTodo') : t('stopped.importTodo')}
      </Alert>
      <WaysOn {...props} resumeLabel={t('stopped.resume')} />
    </Stack>
  );
}

/** An import that could not go on: why, and what can be done. What was imported before stays. */
export function FailedSection(props: EndedSectionProps) {
  const { view } = props;
  const { t } = useTranslation('imports');
  return (
    <Stack gap="md">
      <FailureNotice title={t('failed.title')} failure={view.failure}>
        {view.dryRun ? null : <Text size="sm">{t('failed.kept')}</Text>}
      </FailureNotice>
      <WaysOn {...props} resumeLabel={t('failed.again')} />
    </Stack>
  );
}

/** What came of the rows so far, and how to go on. */
function WaysOn({
  view,
  isStarting,
  error,
  onResume,
  onPrepare,
  resumeLabel,
}: EndedSectionProps & { readonly resumeLabel: string }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <CountSum view={view} />
      <ProblemNotice error={error} />
      <Group gap="sm">
        <Button loading={isStarting} onClick={onResume}>
          {resumeLabel}
        </Button>
        <RejectedDownload view={view} />
        <Button variant="default" onClick={onPrepare}>
          {t('report.prepare')}
        </Button>
      </Group>
    </>
  );
}
