// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { CaseId, getCase } from '@palermo/contract';
import { Alert, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/session.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { isTakenAway, QueryState } from '../../ui/query-state.tsx';
import { CaseContent } from './case/case-content.tsx';
import { caseKey, type CaseAddress } from './case/case-address.ts';
import { defaultPurpose, readPurpose } from './case/purpose.ts';
import { PurposeSelect } from './case/purpose-select.tsx';
import { FormDefinitionProvider, formDefinitionQuery } from './form/form-definition.ts';

function readAddress(values: AddressValues) {
  return { purpose: values['purpose'], confirmation: values['confirmation'] };
}

/** One case, as far as it is released to one's organisation, opened for a named purpose. */
export function CasePage() {
  const { t } = useTranslation('cases');
  const caseId = CaseId.parse(useParams({ strict: false }).caseId);
  const usual = defaultPurpose(useSession());
  const [{ purpose: written, confirmation }, changeAddress] = useAddress(readAddress);
  const purpose = readPurpose(written, usual);
  const address: CaseAddress = { caseId, purpose };
  const definition = useQuery(formDefinitionQuery);
  const opened = useQuery({
    queryKey: caseKey(address),
    queryFn: ({ signal }) => api(getCase, { params: { caseId }, query: { purpose }, signal }),
    staleTime: 30_000,
    // Whoever leaves a case and comes back asks for it again: it may have been taken back meanwhile.
    gcTime: 0,
  });
  useEffect(() => {
    if (written !== purpose) changeAddress({ purpose }, { replace: true });
  }, [written, purpose, changeAddress]);
  return (
    <Page
      title={(isTakenAway(opened) ? undefined : opened.data?.reference) ?? t('case.title')}
      lead={<AnchorLink to="/cases">{t('case.backToList')}</AnchorLink>}
    >
      <Stack gap="md">
        {confirmation === 'registered' ? (
          <Registered onClose={() => changeAddress({ confirmation: undefined }, { replace: true })} />
        ) : null}
        <Paper withBorder p="sm">
          <Group gap="md" align="flex-end">
            <PurposeSelect
              label={t('purpose.ofVisit')}
              value={purpose}
              onChange={(chosen) => changeAddress({ purpose: chosen }, { replace: true })}
            />
            <Text size="sm" c="dimmed" maw="40rem" style={{ flex: '1 1 16rem' }}>
              {t('purpose.explained')}
            </Text>
          </Group>
        </Paper>
        <QueryState query={definition}>
          {(form) => (
            <FormDefinitionProvider value={form}>
              <QueryState query={opened}>
                {(view) => <CaseContent address={address} view={view} justRegistered={confirmation === 'registered'} />}
              </QueryState>
            </FormDefinitionProvider>
          )}
        </QueryState>
      </Stack>
    </Page>
  );
}

function Registered({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('cases');
  return (
    <Alert
      color="teal"
      title={t('case.registered')}
      role="status"
      withCloseButton
      onClose={onClose}
      closeButtonLabel={t('actions.close')}
    >
      {t('case.registeredNext')}
    </Alert>
  );
}
