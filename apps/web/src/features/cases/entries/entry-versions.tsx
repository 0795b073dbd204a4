// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text } from '@mantine/core';
import type { EntryView } from '@palermo/contract';
import type { EntryKind } from '@palermo/terms';
import { DateText } from '../../../ui/date-text.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { FactList } from '../fields/fact-list.tsx';
import { useEntryVersions } from './use-entries.ts';

interface EntryVersionsProps {
  readonly address: CaseAddress;
  readonly kind: EntryKind;
  readonly entry: EntryView;
}

/** What an entry said before, the newest version first. */
export function EntryVersions({ address, kind, entry }: EntryVersionsProps) {
  const query = useEntryVersions(address, entry);
  return (
    <QueryState query={query}>
      {({ versions }) => (
        <Stack gap="md">
          {versions.map(({ version, values, organisation, account, at }) => (
            <section key={version}>
              <Text size="sm" fw={600}>
                <DateText value={at} withTime /> ·{' '}
                <bdi>{account === null ? organisation : `${account}, ${organisation}`}</bdi>
              </Text>
              <FactList fields={kind.fields} values={values} />
            </section>
          ))}
        </Stack>
      )}
    </QueryState>
  );
}
