// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { decideErasure, type ErasureView, listErasures } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';

type Erasure = z.infer<typeof ErasureView>;

interface Decision {
  readonly erasure: Erasure;
  readonly isAgreed: boolean;
}

/** Erasures that wait for a second person, who agrees or declines. */
export function ErasuresPage() {
  const { t } = useTranslation('cases');
  const [decision, setDecision] = useState<Decision | null>(null);
  const erasures = useQuery({
    queryKey: ['cases', 'erasures'],
    queryFn: async ({ signal }) => (await api(listErasures, { signal })).erasures,
  });
  return (
    <Page title={t('erasures.title')} lead={t('erasures.lead')}>
      <QueryState query={erasures}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('erasures.empty')}>{t('erasures.emptyTodo')}</Empty>
          ) : (
            <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {all.map((erasure) => (
                <li key={erasure.id}>
                  <ErasureCard erasure={erasure} onDecide={(isAgreed) => setDecision({ erasure, isAgreed })} />
                </li>
              ))}
            </Stack>
          )
        }
      </QueryState>
      <DecisionDialog decision={decision} onClose={() => setDecision(null)} />
    </Page>
  );
}

function ErasureCard({
  erasure,
  onDecide,
}: {
  readonly erasure: Erasure;
  readonly onDecide: (isAgreed: boolean) => void;
}) {
  const { t } = useTranslation('cases');
  const mayDecide = hasRole(useSession(), 'supervisor');
  return (
    <Paper withBorder p="md">
      <Text fw={600}>
        <AnchorLink to="/cases/$caseId" params={{ caseId: erasure.caseId }}>
          <bdi>{erasure.reference}</bdi>
        </AnchorLink>
      </Text>
      <Text size="sm" c="dimmed">
        <bdi>{t('erasures.askedBy', { name: erasure.requestedBy })}</bdi> ·{' '}
        <DateText value={erasure.requestedAt} withTime />
      </Text>
      <Text my="sm" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{erasure.reason}</bdi>
      </Text>
      {erasure.ownRequest ? <Text size="sm">{t('erasures.ownRequest')}</Text> : null}
      {!erasure.ownRequest && !mayDecide ? <Text size="sm">{t('erasures.supervisorDecides')}</Text> : null}
      {!erasure.ownRequest && mayDecide ? (
        <Group gap="sm">
          <Button variant="default" onClick={() => onDecide(false)}>
            {t('erasures.decline')}
          </Button>
          <Button color="red" onClick={() => onDecide(true)}>
            {t('erasures.agree')}
          </Button>
        </Group>
      ) : null}
    </Paper>
  );
}

function DecisionDialog({ decision, onClose }: { readonly decision: Decision | null; readonly onClose: () => void }) {
  const { t } = useTranslation('cases');
  const confirmedCall = useConfirmedCall();
  const queryClient = useQueryClient();
  const decide = useMutation({
    mutationFn: ({ erasure, isAgreed }: Decision) =>
      confirmedCall(() => api(decideErasure, { params: { erasureId: erasure.id }, body: { agreed: isAgreed } })),
    onSuccess: async ({ erased }) => {
      notifyDone(t(erased ? 'erasures.erased' : 'erasures.declined'));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  const isAgreed = decision?.isAgreed ?? false;
  return (
    <ConfirmDialog
      opened={decision !== null}
      title={t(isAgreed ? 'erasures.agreeTitle' : 'erasures.declineTitle', { reference: decision?.erasure.reference })}
      confirmLabel={t(isAgreed ? 'erasures.agree' : 'erasures.decline')}
      dangerous={isAgreed}
      pending={decide.isPending}
      error={decide.error}
      onConfirm={() => decision && decide.mutate(decision)}
      onClose={() => {
        decide.reset();
        onClose();
      }}
    >
      {t(isAgreed ? 'erasures.agreeExplained' : 'erasures.declineExplained')}
    </ConfirmDialog>
  );
}
