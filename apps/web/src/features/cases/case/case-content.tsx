// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Stack } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { AskAcrossButton } from './ask-across-button.tsx';
import type { CaseAddress } from './case-address.ts';
import { CaseHeader } from './case-header.tsx';
import { ContactBanner } from './contact-banner.tsx';
import { MergedFiles } from './merged-files.tsx';
import { SimilarCases } from './similar-cases.tsx';
import { CaseTabs } from './tabs/case-tabs.tsx';
import { Timeline } from './timeline.tsx';

interface CaseContentProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  readonly justRegistered: boolean;
}

/** Everything of the case page under its title: who, how to reach them, and the rest in tabs. */
export function CaseContent({ address, view, justRegistered }: CaseContentProps) {
  if (view.erased) return <ErasedCase address={address} />;
  return (
    <Stack gap="md">
      <CaseHeader view={view} />
      <SimilarCases key={view.id} view={view} atOnce={justRegistered} />
      <MergedFiles address={address} />
      {view.mayEdit ? <AskAcrossButton key={`ask ${view.id}`} view={view} /> : null}
      <ContactBanner view={view} />
      <CaseTabs address={address} view={view} />
    </Stack>
  );
}

/** After an erasure nothing but the history of the case is left. */
function ErasedCase({ address }: { readonly address: CaseAddress }) {
  const { t } = useTranslation('cases');
  return (
    <Stack gap="md">
      <Alert color="gray" title={t('erasure.done')}>
        {t('erasure.doneExplained')}
      </Alert>
      <Timeline address={address} />
    </Stack>
  );
}
