// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack, Text } from '@mantine/core';
import type { StateCode, TreatyLine } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { OwnStateDialog } from './list/own-state-dialog.tsx';
import { Register } from './list/register.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { treatiesQuery } from './treaty-query.ts';
import { useTreatyNames } from './use-treaty-names.ts';

/** The register of treaties: how many are bound by each, the own state first, and every state under every treaty. */
export function TreatyListPage() {
  const { t } = useTranslation('treaties');
  const query = useQuery(treatiesQuery);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <QueryState query={query}>
        {({ treaties, ownState, mayEdit }) => (
          <Stack gap="xl">
            <OwnState state={ownState} mayEdit={mayEdit} />
            <TreatyTable treaties={treaties} hasOwn={ownState !== null} />
            <RegisterPanel />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function OwnState({ state, mayEdit }: { readonly state: StateCode | null; readonly mayEdit: boolean }) {
  const { t } = useTranslation('treaties');
  const [asked, setAsked] = useState(false);
  if (state === null && !mayEdit) return null;
  return (
    <Panel title={t('list.ownTitle')}>
      <Stack gap="sm" align="flex-start">
        {state === null ? (
          <Text size="sm">{t('list.ownNone')}</Text>
        ) : (
          <ButtonLink to="/treaties/states/$state" params={{ state }}>
            {t('list.ownOpen')}
          </ButtonLink>
        )}
        {mayEdit ? (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('list.ownAct')}
          </Button>
        ) : null}
        {asked ? <OwnStateDialog onClose={() => setAsked(false)} /> : null}
      </Stack>
    </Panel>
  );
}

function TreatyTable({ treaties, hasOwn }: { readonly treaties: readonly TreatyLine[]; readonly hasOwn: boolean }) {
  const { t } = useTranslation('treaties');
  const { treatyName } = useTreatyNames();
  const columns = useMemo(
    (): readonly DataColumn<TreatyLine>[] => [
      {
        id: 'treaty',
        header: t('list.treaty'),
        main: true,
        cell: ({ key }) => (
          <AnchorLink to="/treaties/$treaty" params={{ treaty: key }}>
            {treatyName(key)}
          </AnchorLink>
        ),
      },
      {
        id: 'bound',
        header: t('list.bound'),
        numeric: true,
        sortValue: ({ partyCount }) => partyCount,
        cell: ({ partyCount, stateCount, asOf }) =>
          asOf === null ? '–' : t('list.ofStates', { bound: partyCount, count: stateCount }),
      },
      { id: 'signed', header: t('list.signed'), numeric: true, cell: ({ signedCount }) => signedCount },
      ...(hasOwn
        ? [
            {
              id: 'own',
              header: t('list.own'),
              cell: ({ own }: TreatyLine) =>
                own === null ? t('standing.unknown') : <StandingBadge of={{ standing: own, disputed: false }} />,
            },
          ]
        : []),
      {
        id: 'asOf',
        header: t('list.asOf'),
        cell: ({ asOf }) => (asOf === null ? t('list.never') : <DateText value={asOf} />),
      },
    ],
    [t, treatyName, hasOwn],
  );
  return <DataTable label={t('list.title')} rows={treaties} columns={columns} rowKey={({ key }) => key} />;
}

function RegisterPanel() {
  const { t } = useTranslation('treaties');
  const [shown, setShown] = useState(false);
  return (
    <Panel title={t('list.register')} lead={t('list.registerLead')}>
      {shown ? (
        <Register />
      ) : (
        <Button variant="default" onClick={() => setShown(true)}>
          {t('list.showRegister')}
        </Button>
      )}
    </Panel>
  );
}
