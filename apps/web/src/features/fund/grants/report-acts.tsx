// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group } from '@mantine/core';
import { decideGrantReport, type GrantReportView, type GrantView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { WordsInput } from '../../../ui/form-fields.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useFundAct } from '../fund-query.ts';
import { ReportDialog } from './report-dialog.tsx';

/** Records the report that is due, or decides on the one that came. */
export function ReportActs({ grant }: { readonly grant: GrantView }) {
  const { t } = useTranslation('fund');
  const [dialog, setDialog] = useState<'record' | 'sendBack' | null>(null);
  const received = grant.reports.find(({ state }) => state === 'received');
  const report = received ?? grant.reports.find(({ state }) => state !== 'accepted');
  const accept = useFundAct(
    (one: GrantReportView) =>
      api(decideGrantReport, {
        params: { grantId: grant.id, reportId: one.id },
        body: { accept: true, version: one.version },
      }),
    () => {},
  );
  if (!report) return null;
  // A report may come before it is due; recording it is then not what anybody waits for.
  const isNext = grant.next?.step !== 'waitForReport';
  const close = () => setDialog(null);
  return (
    <>
      <Group>
        {received ? (
          <>
            <Button loading={accept.isPending} onClick={() => accept.mutate(received)}>
              {t('reports.accept')}
            </Button>
            <Button variant="default" onClick={() => setDialog('sendBack')}>
              {t('reports.sendBack')}
            </Button>
          </>
        ) : null}
        <Button variant={isNext && !received ? 'filled' : 'default'} onClick={() => setDialog('record')}>
          {t(received ? 'reports.change' : 'grants.steps.recordReport')}
        </Button>
      </Group>
      <ProblemNotice error={accept.error} />
      {dialog === 'record' ? <ReportDialog grant={grant} report={report} onClose={close} /> : null}
      {dialog === 'sendBack' ? <SendBackDialog grant={grant} report={report} onClose={close} /> : null}
    </>
  );
}

interface SendBackProps {
  readonly grant: GrantView;
  readonly report: GrantReportView;
  readonly onClose: () => void;
}

function SendBackDialog({ grant, report, onClose }: SendBackProps) {
  const { t } = useTranslation('fund');
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const save = useFundAct(
    () =>
      api(decideGrantReport, {
        params: { grantId: grant.id, reportId: report.id },
        body: { accept: false, reason, version: report.version },
      }),
    onClose,
  );
  return (
    <FormDialog
      title={t('reports.sendBack')}
      submitLabel={t('reports.sendBack')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setWasTried(true);
        if (reason.trim() !== '') save.mutate();
      }}
      onClose={onClose}
    >
      <WordsInput
        label={t('fields.why')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={wasTried && reason.trim() === '' ? t('fields.missing') : undefined}
      />
    </FormDialog>
  );
}
