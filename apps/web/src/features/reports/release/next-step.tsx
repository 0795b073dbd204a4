// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { releaseReport, type ReportView, withdrawProposal } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useAskedActs } from '../../../lib/use-asked-acts.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { useKeepReport, useReportChange } from './use-report-change.ts';

/** Where the report stands, and the one next step for this reader. */
export function NextStep({ report }: { readonly report: ReportView }) {
  const { t } = useTranslation('reports');
  const steps = { draft: DraftStep, preparing: PreparingStep, proposed: ProposedStep, released: ReleasedStep };
  const Step = steps[report.state];
  const colour = report.state === 'released' ? 'teal' : report.state === 'proposed' ? 'yellow' : 'brand';
  return (
    <Alert color={colour} variant="light" title={t('step.title')} role="region" aria-label={t('step.title')}>
      <Step report={report} />
    </Alert>
  );
}

interface StepProps {
  readonly report: ReportView;
}

function DraftStep({ report }: StepProps) {
  const { t } = useTranslation('reports');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">
        {t('step.draft')} {t(report.may.propose ? 'step.draftNext' : 'step.draftReading')}
      </Text>
      {report.may.propose ? (
        <Button onClick={open} aria-haspopup="dialog">
          {t('step.propose')}
        </Button>
      ) : null}
      {opened ? <ProposeDialog report={report} onClose={close} /> : null}
    </Stack>
  );
}

function PreparingStep({ report }: StepProps) {
  const { t } = useTranslation('reports');
  const { doneCount, totalCount, failed } = report.progress;
  const withdraw = useReportChange(() => api(withdrawProposal, { params: { reportId: report.id } }));
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm" role="status">
        {failed ? t('step.failed') : t('step.preparing')}
      </Text>
      {failed ? null : (
        <>
          <Progress w="100%" value={(100 * doneCount) / Math.max(1, totalCount)} aria-label={t('step.preparing')} />
          <Text size="sm">{t('step.progress', { done: doneCount, count: totalCount })}</Text>
        </>
      )}
      {report.may.withdraw ? (
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          {t('step.stop')}
        </Button>
      ) : null}
      <ProblemNotice error={withdraw.error} />
    </Stack>
  );
}

const releaseWords = { title: 'release.title', confirm: 'release.confirm', explained: 'release.explained' } as const;
const withdrawWords = {
  title: 'release.backTitle',
  confirm: 'release.backConfirm',
  explained: 'release.backWhy',
} as const;

function ProposedStep({ report }: StepProps) {
  const { t } = useTranslation('reports');
  const { formatDateTime } = useLanguage();
  const confirmedCall = useConfirmedCall();
  const keep = useKeepReport();
  const params = { reportId: report.id };
  const acts = useAskedActs<'release' | 'withdraw', ReportView>(
    (act) =>
      act === 'release' ? confirmedCall(() => api(releaseReport, { params })) : api(withdrawProposal, { params }),
    (_act, changed) => keep(changed),
  );
  const words = acts.asked === 'withdraw' ? withdrawWords : releaseWords;
  const { may, proposedBy, proposedAt } = report;
  const when = proposedAt === null ? '' : formatDateTime(proposedAt);
  const next = may.release ? 'step.proposedRelease' : may.withdraw ? 'step.proposedOwn' : 'step.proposedOther';
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">
        {t('step.proposed')}{' '}
        {proposedBy === null ? t('step.proposedWhen', { when }) : t('step.proposedBy', { name: proposedBy, when })}{' '}
        {t(next)}
      </Text>
      <Group gap="sm">
        {may.release ? (
          <Button onClick={() => acts.ask('release')} aria-haspopup="dialog">
            {t('step.release')}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button variant="default" onClick={() => acts.ask('withdraw')} aria-haspopup="dialog">
            {t(may.release ? 'step.sendBack' : 'step.takeBack')}
          </Button>
        ) : null}
      </Group>
      <ActDialog acts={acts} title={t(words.title)} confirmLabel={t(words.confirm)}>
        {t(words.explained)}
      </ActDialog>
    </Stack>
  );
}

function ReleasedStep({ report }: StepProps) {
  const { t } = useTranslation('reports');
  const { formatDateTime } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const { releasedBy, releasedAt, nextEdition, may } = report;
  const when = releasedAt === null ? '' : formatDateTime(releasedAt);
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">
        {t('step.released')}{' '}
        {releasedBy === null ? t('step.releasedWhen', { when }) : t('step.releasedBy', { name: releasedBy, when })}{' '}
        {nextEdition === null ? null : t('step.releasedCorrected')}
      </Text>
      {may.correct ? (
        <Button variant="default" onClick={open} aria-haspopup="dialog">
          {t('step.correct')}
        </Button>
      ) : null}
      {opened ? <CorrectDialog report={report} onClose={close} /> : null}
    </Stack>
  );
}
