// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ApplicationState, CallStage } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/state-badge.tsx';

const stageColours: Readonly<Record<CallStage, string>> = {
  draft: 'gray',
  coming: 'blue',
  open: 'green',
  closed: 'yellow',
  decided: 'gray',
  cancelled: 'red',
};
const stateColours: Readonly<Record<ApplicationState, string>> = {
  draft: 'gray',
  submitted: 'blue',
  eligible: 'teal',
  ineligible: 'red',
  withdrawn: 'gray',
  approved: 'green',
  reserve: 'yellow',
  declined: 'gray',
};

export function CallStageBadge({ stage }: { readonly stage: CallStage }) {
  const { t } = useTranslation('calls');
  return <StateBadge colour={stageColours[stage]}>{t(`stages.${stage}`)}</StateBadge>;
}

export function ApplicationBadge({ state }: { readonly state: ApplicationState }) {
  const { t } = useTranslation('calls');
  return <StateBadge colour={stateColours[state]}>{t(`states.${state}`)}</StateBadge>;
}
