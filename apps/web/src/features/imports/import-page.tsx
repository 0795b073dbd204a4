// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ImportId, type ImportView } from '@palermo/contract';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/date-text.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { importQuery, isRunning } from './import-query.ts';
import { PreparationSection } from './mapping/preparation.tsx';
import { ReportSection } from './report/report-section.tsx';
import { CancelledSection, DoneSection, FailedSection } from './run/ended-section.tsx';
import { ProgressSection } from './run/progress-section.tsx';
import { StepLine, stepOf } from './run/step-line.tsx';
import { useImportFlow } from './run/use-import-flow.ts';

/** One file on its way into the cases: how it is read, what came of the check, the import itself. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const parsed = ImportId.safeParse(useParams({ strict: false }).importId);
  if (!parsed.success) {
    return <UnknownRecord title={t('one.title')} what={t('one.unknown')} list="/imports" listLabel={t('one.toList')} />;
  }
  return <KnownImport key={parsed.data} importId={parsed.data} />;
}

function KnownImport({ importId }: { readonly importId: ImportId }) {
  const { t } = useTranslation('imports');
  const query = useQuery(importQuery(importId));
  return (
    <Page
      title={t('one.title')}
      actions={
        <ButtonLink to="/imports" variant="default">
          {t('one.toList')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>{(view) => <ImportSteps view={view} />}</QueryState>
    </Page>
  );
}

function ImportSteps({ view }: { readonly view: ImportView }) {
  const flow = useImportFlow(view);
  return (
    <Stack gap="md">
      <FileLine view={view} />
      <StepLine step={stepOf(view, flow.isPreparing)} />
      <PresentStep view={view} flow={flow} />
    </Stack>
  );
}

interface PresentStepProps {
  readonly view: ImportView;
  readonly flow: ReturnType<typeof useImportFlow>;
}

function PresentStep({ view, flow }: PresentStepProps) {
  const { preparation, start, cancel } = flow;
  const starting = { isStarting: start.isPending, error: start.error };
  if (isRunning(view)) {
    return (
      <ProgressSection view={view} isStopping={cancel.isPending} error={cancel.error} onStop={() => cancel.mutate()} />
    );
  }
  if (view.state === 'done') return <DoneSection view={view} mapping={preparation.mapping} />;
  if (flow.isPreparing || view.state === 'uploaded') {
    return (
      <PreparationSection
        view={view}
        preparation={preparation}
        onChange={flow.change}
        {...starting}
        onCheck={() => flow.checkWith({})}
      />
    );
  }
  const ended = { view, ...starting, onPrepare: flow.prepare };
  if (view.state === 'cancelled') return <CancelledSection {...ended} onResume={flow.goOn} />;
  if (view.state === 'failed') return <FailedSection {...ended} onResume={flow.goOn} />;
  return (
    <ReportSection
      {...ended}
      mapping={preparation.mapping}
      onImport={flow.importNow}
      onAcceptPartial={() => flow.checkWith({ acceptPartial: true })}
      onCorrect={flow.correct}
    />
  );
}

function FileLine({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  return (
    <Text>
      <bdi>
        <strong>{view.fileName}</strong>
      </bdi>
      {' · '}
      {t('one.uploaded')} <DateText value={view.createdAt} withTime />
    </Text>
  );
}
