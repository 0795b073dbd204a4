// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Paper, Progress, Stack, Text } from '@mantine/core';
import type { FormSection } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { pairQuery, sectionsQuery, type PairAddress } from './duplicate-query.ts';
import { PairTable } from './pair-table.tsx';

/** One pair: the chance, the two cases side by side, and who decided before. */
export function PairReview({ address }: { readonly address: PairAddress }) {
  const sections = useQuery(sectionsQuery);
  return <QueryState query={sections}>{(form) => <Pair address={address} sections={form} />}</QueryState>;
}

function Pair({ address, sections }: { readonly address: PairAddress; readonly sections: readonly FormSection[] }) {
  const { t } = useTranslation('duplicates');
  const { formatPercent, formatDateTime } = useLanguage();
  const pair = useQuery(pairQuery(address));
  return (
    <QueryState query={pair}>
      {({ probability, reasons, sides, decision, decidedBy, decidedAt }) => {
        const percent = Math.min(99.9, Math.round(probability * 1000) / 10);
        const chance = t('pair.chance', { percent: formatPercent(percent) });
        return (
          <Paper withBorder p="md">
            <Stack gap="md">
              <div>
                <Text fw={600} mb={6}>
                  {chance}
                </Text>
                <Progress value={percent} size="lg" aria-label={chance} maw={480} />
                <Text size="sm" c="dimmed" mt={6} maw="70ch">
                  {t('pair.chanceExplained')}
                </Text>
              </div>
              {decision === null ? null : (
                <Alert color="gray" role="status">
                  {t(`pair.decided.${decision}`, {
                    who: decidedBy ?? t('pair.somebody'),
                    when: decidedAt === null ? '' : formatDateTime(decidedAt),
                  })}
                </Alert>
              )}
              {decision === 'same' && sides[0].own && sides[1].own ? (
                <div>
                  <ButtonLink
                    to="/duplicates/merge"
                    search={{ one: address.one, other: address.other }}
                    variant="light"
                  >
                    {t('merge.open')}
                  </ButtonLink>
                </div>
              ) : null}
              <PairTable sides={sides} reasons={reasons} sections={sections} />
            </Stack>
          </Paper>
        );
      }}
    </QueryState>
  );
}
