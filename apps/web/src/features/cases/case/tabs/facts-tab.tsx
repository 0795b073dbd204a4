// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { useSession } from '../../../../lib/session.ts';
import { CaseInvestigations } from '../../investigations/case-investigations.tsx';
import { SuspectPanel } from '../../suspects/suspect-panel.tsx';
import { FactSections } from '../fact-sections.tsx';
import type { TabProps } from './tab-props.ts';

/** Those whose first look at a case is for an investigation. */
const investigatingKinds: readonly string[] = ['police', 'prosecution', 'labourInspectorate'];

/** What is recorded of the person and of what happened, section by section. */
export function FactsTab({ address, view }: TabProps) {
  const { kind } = useSession().organisation;
  const investigates = investigatingKinds.includes(kind);
  const hears = view.dataClasses.includes('justice') && kind !== 'border';
  return (
    <Stack gap="md">
      {investigates ? <CaseInvestigations address={address} /> : null}
      <FactSections address={address} view={view} />
      {view.dataClasses.includes('justice') ? <SuspectPanel address={address} /> : null}
      {hears && !investigates ? <CaseInvestigations address={address} /> : null}
    </Stack>
  );
}
