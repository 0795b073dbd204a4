// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import { askAcross, type CaseView } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

/** Lets the node ask others who may hold a file of this person. It says the same whether anybody is asked. */
export function AskAcrossButton({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('cases');
  const ask = useMutation({
    mutationFn: () => api(askAcross, { params: { caseId: view.id }, body: { purpose: 'assistance' } }),
  });
  if (ask.isSuccess) {
    return (
      <Text size="sm" role="status" maw="70ch">
        {t('similar.askedOthers')}
      </Text>
    );
  }
  return (
    <>
      <ProblemNotice error={ask.error} />
      <Group gap="sm">
        <Button variant="subtle" size="compact-sm" loading={ask.isPending} onClick={() => ask.mutate()}>
          {t('similar.askOthers')}
        </Button>
      </Group>
    </>
  );
}
