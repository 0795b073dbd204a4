// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { breakGlass } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { hasProblemCode } from '../../lib/problem.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';

/** As few signs as describe an emergency. */
const reasonMin = 10;

/** Opens one case for an hour to somebody who knows its reference, where a danger cannot wait. */
export function EmergencyPage() {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isWhole = reference.trim() !== '' && reason.trim().length >= reasonMin;
  const opening = useMutation({
    mutationFn: () => api(breakGlass, { body: { reference: reference.trim(), reason: reason.trim() } }),
    onSuccess: async ({ caseId }) => {
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$caseId', params: { caseId }, search: { purpose: 'protection' } });
    },
  });
  const isUnknown = hasProblemCode(opening.error, 'record.not-found');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (isWhole) opening.mutate();
  };
  const referenceError = wasTried && reference.trim() === '' ? t('emergency.referenceMissing') : undefined;
  return (
    <Page title={t('emergency.title')} lead={<AnchorLink to="/cases">{t('case.backToList')}</AnchorLink>}>
      <Panel title={t('emergency.lead')} roomy>
        <form onSubmit={submit} noValidate autoComplete="off">
          <Stack maw="36rem">
            <Text>{t('emergency.explained')}</Text>
            <TextInput
              label={t('emergency.reference')}
              description={t('emergency.referenceHint')}
              value={reference}
              onChange={(event) => setReference(event.currentTarget.value)}
              error={isUnknown ? t('emergency.unknown') : referenceError}
              maxLength={40}
              dir="ltr"
              spellCheck={false}
              withAsterisk
            />
            <Textarea
              label={t('emergency.reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={wasTried && reason.trim().length < reasonMin ? t('emergency.reasonMissing') : undefined}
              maxLength={4000}
              autosize
              minRows={3}
              dir="auto"
              spellCheck={false}
              withAsterisk
            />
            <ProblemNotice error={isUnknown ? null : opening.error} />
            <Group>
              <Button type="submit" color="red" loading={opening.isPending}>
                {t('emergency.open')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Panel>
    </Page>
  );
}
