// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { verifyAudit } from '@palermo/contract';
import type { AnswerOf } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { useAuditWords } from './audit-words.ts';

type Result = AnswerOf<typeof verifyAudit>;

/** Checks that nobody changed, removed or reordered anything in the trail. */
export function Verification() {
  const { t } = useTranslation('audit');
  const check = useMutation({ mutationFn: () => api(verifyAudit, {}) });
  return (
    <Panel title={t('verification.title')} lead={t('verification.explained')}>
      <Stack gap="sm" align="flex-start">
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {t('verification.check')}
        </Button>
        {check.isPending ? <Loading label={t('verification.checking')} /> : null}
        <ProblemNotice error={check.error} onRetry={() => check.mutate()} />
        {check.data && !check.isPending ? <VerificationResult result={check.data} /> : null}
      </Stack>
    </Panel>
  );
}

function VerificationResult({ result }: { readonly result: Result }) {
  const { t } = useTranslation('audit');
  const { formatNumber } = useLanguage();
  const words = useAuditWords();
  const counts = {
    entries: t('verification.entries', { count: result.entryCount, number: formatNumber(result.entryCount) }),
    checkpoints: t('verification.checkpoints', {
      count: result.checkpointCount,
      number: formatNumber(result.checkpointCount),
    }),
  };
  if (result.intact) {
    return (
      <Alert color="teal" role="status" title={t('verification.intact')} w="100%">
        {t('verification.intactCounts', counts)}
      </Alert>
    );
  }
  return (
    <Alert color="red" role="alert" title={t('verification.broken')} w="100%">
      <Stack gap="xs">
        <Text size="sm">{t('verification.brokenTodo')}</Text>
        <List size="sm">
          {result.findings.map(({ kind, sequence, explanation }) => (
            <List.Item key={`${kind}-${sequence}-${explanation}`}>
              {sequence === null ? null : `${t('verification.entry', { number: formatNumber(sequence) })} `}
              {words.finding(kind, explanation)}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t('verification.read', counts)}</Text>
      </Stack>
    </Alert>
  );
}
