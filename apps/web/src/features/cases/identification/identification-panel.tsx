// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Paper, Stack } from '@mantine/core';
import type { CaseView, IdentificationView } from '@palermo/contract';
import type { IdentificationProcess } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { processQuery } from '../../../lib/process.ts';
import { Loading } from '../../../ui/loading.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { identificationQuery, useProcessInForce } from './identification-query.ts';
import { LetterButton } from './letter-dialog.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { PanelOpinions } from './panel-opinions.tsx';
import { ProcessDrawing } from './process-drawing.tsx';
import { StandingWords } from './standing-words.tsx';
import { StepList } from './step-list.tsx';

interface IdentificationPanelProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
}

/** Where the case stands in the country's process, by when what is due, the next step, and how it came there. */
export function IdentificationPanel({ address, view }: IdentificationPanelProps) {
  const { t } = useTranslation('cases');
  const process = useQuery(processQuery());
  const standing = useQuery(identificationQuery(address));
  return (
    <Paper withBorder p="md" component="section" aria-label={t('identification.title')}>
      <QueryState query={process}>
        {(named) => (
          <QueryState query={standing}>
            {(at) => <Standing address={address} view={view} today={named.process} at={at} />}
          </QueryState>
        )}
      </QueryState>
    </Paper>
  );
}

interface StandingProps extends IdentificationPanelProps {
  /** The process as it is today. */
  readonly today: IdentificationProcess;
  readonly at: IdentificationView;
}

function Standing({ address, view, today, at }: StandingProps) {
  const process = useProcessInForce(today, at);
  if (!process) return <Loading />;
  return (
    <Stack gap="md">
      <StandingWords process={process} at={at} />
      <MoveButtons address={address} view={view} process={process} at={at} />
      {at.panel ? <PanelOpinions address={address} process={process} panel={at.panel} /> : null}
      <ProcessDrawing process={process} at={at} registeredOn={view.registeredOn} />
      <StepList steps={at.steps} />
      <LetterButton address={address} reference={view.reference} steps={at.steps} />
    </Stack>
  );
}
