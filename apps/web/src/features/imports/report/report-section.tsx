// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { Mapping } from '../mapping/mapping.ts';
import { CountSum } from './count-sum.tsx';
import { ProblemTable } from './problem-table.tsx';
import type { ImportProblem } from './problem-words.ts';
import { RejectedDownload } from './rejected-download.tsx';

interface ReportSectionProps {
  readonly view: ImportView;
  readonly mapping: Mapping;
  readonly isStarting: boolean;
  readonly error: unknown;
  readonly onImport: () => void;
  /** Checks again, taking rows without their faulty cells. */
  readonly onAcceptPartial: () => void;
  readonly onPrepare: () => void;
  readonly onCorrect?: ((problem: ImportProblem) => void) | undefined;
}

/** What an import would do, before it does anything. */
export function ReportSection(props: ReportSectionProps) {
  const { t } = useTranslation('imports');
  const { formatNumber } = useLanguage();
  const { view } = props;
  const nothing = view.accepted === 0;
  return (
    <Stack gap="md">
      <Alert
        color={nothing ? 'yellow' : 'brand'}
        role="status"
        title={nothing ? t('report.nothing') : t('report.ready')}
      >
        {nothing ? t('report.nothingTodo') : t('report.readyTodo')}
      </Alert>
      <CountSum view={view} />
      <ProblemNotice error={props.error} />
      <Group gap="sm">
        {nothing ? null : (
          <Button loading={props.isStarting} onClick={props.onImport}>
            {t('report.import', { count: view.accepted, number: formatNumber(view.accepted) })}
          </Button>
        )}
        <RejectedDownload view={view} />
        <Button variant="default" onClick={props.onPrepare}>
          {t('report.prepare')}
        </Button>
      </Group>
      {view.rejected > 0 && !view.acceptPartial ? (
        <PartialOffer onAcceptPartial={props.onAcceptPartial} isStarting={props.isStarting} />
      ) : null}
      <ProblemTable view={view} targets={props.mapping} onCorrect={props.onCorrect} />
    </Stack>
  );
}

function PartialOffer({ onAcceptPartial, isStarting }: Pick<ReportSectionProps, 'onAcceptPartial' | 'isStarting'>) {
  const { t } = useTranslation('imports');
  return (
    <Alert color="gray" title={t('partial.offer')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('partial.hint')}</Text>
        <Button variant="default" size="compact-md" loading={isStarting} onClick={onAcceptPartial}>
          {t('partial.checkAgain')}
        </Button>
      </Stack>
    </Alert>
  );
}
