// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Stack, Text } from '@mantine/core';
import { listPublicCalls, type PublicCall } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CallFacts, StageBadge } from './call-facts.tsx';
import { useCallWords } from './call-words.ts';

const stageOrder: readonly PublicCall['stage'][] = ['open', 'coming', 'closed', 'decided', 'cancelled', 'draft'];

/** The calls that were published, those that are open first; for anybody. */
export function PublicCallsPage() {
  const { t } = useTranslation('apply');
  const query = useQuery({
    queryKey: ['apply', 'calls'],
    queryFn: ({ signal }) => directApi(listPublicCalls, { query: {}, signal }),
  });
  return (
    <Page
      title={t('calls.title')}
      lead={t('calls.lead')}
      actions={
        <ButtonLink to="/apply" variant="default">
          {t('calls.haveCode')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {({ calls }) =>
          calls.length === 0 ? (
            <Empty title={t('calls.none')}>{t('calls.noneWhy')}</Empty>
          ) : (
            <Stack gap="md">
              {calls
                .toSorted((one, other) => stageOrder.indexOf(one.stage) - stageOrder.indexOf(other.stage))
                .map((call) => (
                  <CallCard key={call.id} call={call} />
                ))}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  );
}

function CallCard({ call }: { readonly call: PublicCall }) {
  const { t } = useTranslation('apply');
  const words = useCallWords(call);
  const { formatDaysFromNow } = useLanguage();
  const today = useToday();
  const daysLeft = Math.round((Date.parse(call.closesOn) - Date.parse(today)) / 86_400_000);
  return (
    <Panel title={words.title} action={<StageBadge stage={call.stage} />}>
      <CallFacts call={call} />
      {call.stage === 'open' && daysLeft >= 0 ? (
        <Text size="sm">{t('calls.closes', { when: formatDaysFromNow(daysLeft) })}</Text>
      ) : null}
      <Group>
        <AnchorLink
          to="/public/calls/$callId"
          params={{ callId: call.id }}
          aria-label={t(call.stage === 'open' ? 'calls.moreOf' : 'calls.readOf', { call: words.title })}
        >
          {t(call.stage === 'open' ? 'calls.more' : 'calls.read')}
        </AnchorLink>
      </Group>
    </Panel>
  );
}
