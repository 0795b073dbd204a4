// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { RoleCode, SessionView } from '@palermo/contract';
import { Stack } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../lib/session.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { AdministratorSection } from './administrator-section.tsx';
import { AnalystSection } from './analyst-section.tsx';
import { AuditorSection } from './auditor-section.tsx';
import { CaseworkerSection } from './caseworker-section.tsx';
import { DecisionMakerSection } from './decision-maker-section.tsx';
import { InvestigatorSection } from './investigator-section.tsx';
import { ReferralSection } from './referral-section.tsx';
import { WorkSection } from './work-section.tsx';
import { SupervisorSection } from './supervisor-section.tsx';

const sections: readonly { readonly role: RoleCode; readonly Section: ComponentType }[] = [
  { role: 'decisionMaker', Section: DecisionMakerSection },
  { role: 'caseworker', Section: CaseworkerSection },
  { role: 'supervisor', Section: SupervisorSection },
  { role: 'analyst', Section: AnalystSection },
  { role: 'administrator', Section: AdministratorSection },
  { role: 'auditor', Section: AuditorSection },
];

/** Kinds of organisation whose first task is to answer whoever refers somebody to them. */
const servingKinds: readonly string[] = ['serviceProvider', 'health', 'legalAid', 'childProtection'];

function receivesReferrals(session: SessionView): boolean {
  return hasRole(session, 'caseworker', 'supervisor') && servingKinds.includes(session.organisation.kind);
}

/** Kinds of organisation whose first task is an investigation. */
const investigatingKinds: readonly string[] = ['police', 'prosecution', 'labourInspectorate'];

function investigates(session: SessionView): boolean {
  const works = hasRole(session, 'caseworker', 'supervisor', 'decisionMaker');
  return works && investigatingKinds.includes(session.organisation.kind);
}

/** Each role's first task, as one obvious button, and what waits for it. */
export function HomePage() {
  const { t } = useTranslation('home');
  const session = useSession();
  return (
    <Page
      title={t('title', { name: session.account.name })}
      lead={session.organisation.name}
      actions={
        hasRole(session, 'caseworker') ? (
          <ButtonLink to="/cases/register/{-$draftId}" size="md">
            {t('caseworker.register')}
          </ButtonLink>
        ) : null
      }
    >
      <Stack gap="xl">
        {hasRole(session, 'caseworker', 'supervisor', 'decisionMaker') ? <WorkSection /> : null}
        {investigates(session) ? <InvestigatorSection /> : null}
        {receivesReferrals(session) ? <ReferralSection /> : null}
        {sections.map(({ role, Section }) => (hasRole(session, role) ? <Section key={role} /> : null))}
      </Stack>
    </Page>
  );
}
