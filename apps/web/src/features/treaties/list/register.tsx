// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ScrollArea, Stack, Table, TextInput } from '@mantine/core';
import { type RegisterRow, StateCode } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { AnchorLink } from '../../../ui/links.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { registerQuery } from '../treaty-query.ts';
import { useTreatyNames } from '../use-treaty-names.ts';
import classes from '../treaties.module.css';

type Row = z.infer<typeof RegisterRow>;

const standings = { p: 'party', s: 'signed', n: 'none', w: 'withdrawn', '-': 'unknown' } as const;
const signs = { p: 'P', s: 'S', n: '–', w: 'W', '-': '' } as const;

/** Every state under every treaty, a sign in each cell; found by typing a part of a state's name. */
export function Register() {
  const query = useQuery(registerQuery);
  return (
    <QueryState query={query}>
      {({ treaties, rows, names }) => <RegisterTable treaties={treaties} rows={rows} names={names} />}
    </QueryState>
  );
}

interface RegisterTableProps {
  readonly treaties: readonly string[];
  readonly rows: readonly Row[];
  readonly names: Readonly<Record<string, string>>;
}

function RegisterTable({ treaties, rows, names }: RegisterTableProps) {
  const { t } = useTranslation('treaties');
  const { treatyName, stateName } = useTreatyNames(names);
  const [wanted, setWanted] = useState('');
  const shown = rows
    .map((row) => ({ ...row, name: stateName(row.state) }))
    .filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <Stack gap="sm">
      <TextInput
        label={t('list.find')}
        value={wanted}
        maw="20rem"
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <ScrollArea.Autosize
        mah="34rem"
        viewportProps={{ role: 'region', 'aria-label': t('list.register'), tabIndex: 0 }}
      >
        <Table stickyHeader withColumnBorders className={classes.register}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('list.state')}</Table.Th>
              {treaties.map((key) => (
                <Table.Th key={key} className={classes.upright}>
                  <span>{treatyName(key)}</span>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ state, name, standings: letters }) => (
              <Table.Tr key={state}>
                <Table.Th scope="row">
                  <AnchorLink to="/treaties/states/$state" params={{ state: StateCode.parse(state) }}>
                    {name}
                  </AnchorLink>
                </Table.Th>
                {treaties.map((key, at) => (
                  <StandingCell key={key} letter={letters.charAt(at)} />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stack>
  );
}

function StandingCell({ letter }: { readonly letter: string }) {
  const { t } = useTranslation('treaties');
  const plain = letter.toLowerCase() as keyof typeof standings;
  const disputed = letter !== plain;
  const words = t(`standing.${standings[plain]}`);
  return (
    <Table.Td className={classes.cell} data-standing={standings[plain]} title={words}>
      <span aria-hidden>
        {signs[plain]}
        {disputed ? '?' : ''}
      </span>
      <span className={classes.hidden}>{disputed ? `${words}, ${t('standing.disputed')}` : words}</span>
    </Table.Td>
  );
}
