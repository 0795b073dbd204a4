// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Stack } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { IdentificationPanel } from '../identification/identification-panel.tsx';
import { SuspectPanel } from '../suspects/suspect-panel.tsx';
import type { CaseAddress } from './case-address.ts';
import { CaseHeader } from './case-header.tsx';
import classes from './case-page.module.css';
import { ContactBanner } from './contact-banner.tsx';
import { ErasureRequest } from './erasure-request.tsx';
import { FactSections } from './fact-sections.tsx';
import { ReleasePanel } from './release-panel.tsx';
import { SimilarCases } from './similar-cases.tsx';
import { Timeline } from './timeline.tsx';

interface CaseContentProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  readonly justRegistered: boolean;
}

/** Everything of the case page under its title: who, how to reach them, the facts, and beside them who sees what and when. */
export function CaseContent({ address, view, justRegistered }: CaseContentProps) {
  if (view.erased) return <ErasedCase address={address} />;
  return (
    <Stack gap="md">
      <CaseHeader view={view} />
      <SimilarCases key={view.id} view={view} atOnce={justRegistered} />
      <ContactBanner view={view} />
      <IdentificationPanel address={address} view={view} />
      <div className={classes.columns}>
        <Stack gap="md" className={classes.facts ?? ''}>
          <FactSections address={address} view={view} />
          {view.dataClasses.includes('justice') ? <SuspectPanel address={address} /> : null}
        </Stack>
        <Stack gap="md" className={classes.aside ?? ''}>
          <ReleasePanel address={address} view={view} />
          <Timeline address={address} />
          {view.mayRelease ? <ErasureRequest address={address} view={view} /> : null}
        </Stack>
      </div>
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
