// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { SuspectPanel } from '../../suspects/suspect-panel.tsx';
import { FactSections } from '../fact-sections.tsx';
import type { TabProps } from './tab-props.ts';

/** What is recorded of the person and of what happened, section by section. */
export function FactsTab({ address, view }: TabProps) {
  return (
    <Stack gap="md">
      <FactSections address={address} view={view} />
      {view.dataClasses.includes('justice') ? <SuspectPanel address={address} /> : null}
    </Stack>
  );
}
