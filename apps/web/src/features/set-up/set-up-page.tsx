// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AnswerOf, setUpNode } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { demonstrationQuery } from '../../lib/demonstration.ts';
import { nodeStateQuery } from '../../lib/node-state.ts';
import { Empty } from '../../ui/empty.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { DemonstrationProgress } from './demonstration-progress.tsx';
import { NodeForm } from './node-form.tsx';
import { RecoverySharesPage } from './recovery-shares-page.tsx';
import { readSetUpToken } from './set-up-token.ts';
import { TokenForm } from './token-form.tsx';
import { TwoDoors } from './two-doors.tsx';

type Shares = AnswerOf<typeof setUpNode>;

/** The first page of an empty node: its two doors, and what follows behind each. */
export function SetUpPage() {
  const { t } = useTranslation('set-up');
  const [shares, setShares] = useState<Shares | undefined>(undefined);
  const node = useQuery({ ...nodeStateQuery, staleTime: 0 });
  const demonstration = useQuery(demonstrationQuery);
  if (shares) return <RecoverySharesPage shares={shares} />;
  if (demonstration.data && demonstration.data.state !== 'none') {
    return <DemonstrationProgress progress={demonstration.data} onRestarted={() => void demonstration.refetch()} />;
  }
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryState query={node}>
        {({ state }) =>
          state === 'ready' ? (
            <Empty title={t('done.title')} action={<ButtonLink to="/sign-in">{t('done.signIn')}</ButtonLink>}>
              {t('done.explanation')}
            </Empty>
          ) : (
            <SetUp onSetUp={setShares} onDemonstration={() => void demonstration.refetch()} />
          )
        }
      </QueryState>
    </Page>
  );
}

interface SetUpProps {
  readonly onSetUp: (shares: Shares) => void;
  readonly onDemonstration: () => void;
}

function SetUp({ onSetUp, onDemonstration }: SetUpProps) {
  const { hash } = useLocation();
  const [token, setToken] = useState(() => readSetUpToken(hash));
  const [door, setDoor] = useState<'real' | undefined>(undefined);
  if (token === undefined) return <TokenForm onToken={setToken} />;
  if (door === 'real') return <NodeForm token={token} onSetUp={onSetUp} onBack={() => setDoor(undefined)} />;
  return <TwoDoors token={token} onReal={() => setDoor('real')} onDemonstration={onDemonstration} />;
}
