// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text } from '@mantine/core';
import type { EntryGroup } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { arrangeEntries } from './arrange-entries.ts';
import { KindPanel } from './kind-panel.tsx';
import { useEntries } from './use-entries.ts';

interface EntryPanelsProps {
  readonly address: CaseAddress;
  readonly group: EntryGroup;
}

/** The entries of one group, kind by kind, and adding to them. */
export function EntryPanels({ address, group }: EntryPanelsProps) {
  const { t } = useTranslation('cases');
  const query = useEntries(address);
  return (
    <QueryState query={query}>
      {(answer) => {
        const kinds = arrangeEntries(group, answer);
        return (
          <Stack gap="md">
            <Text c="dimmed">{t(`entries.leads.${group}`)}</Text>
            {kinds.length === 0 ? <Text>{t('entries.nothing')}</Text> : null}
            {kinds.map((some) => (
              <KindPanel key={some.kind.key} address={address} {...some} />
            ))}
          </Stack>
        );
      }}
    </QueryState>
  );
}
