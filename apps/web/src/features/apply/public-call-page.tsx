// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, List, Stack, Text, TextInput } from '@mantine/core';
import { FundCallId, getPublicCall, type PublicCall, startApplication } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useLocalWords } from '../../lib/local-words.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CallFacts, StageBadge } from './call-facts.tsx';
import { useCallWords } from './call-words.ts';
import { CodePanel } from './code-panel.tsx';
import { askedOf, useRuleWords } from './rule-words.ts';

/** One call: what it is for, who may apply, how it is assessed, and the way in. */
export function PublicCallPage() {
  const { t } = useTranslation('apply');
  const { callId } = useParams({ strict: false });
  const parsed = FundCallId.safeParse(callId);
  const query = useQuery({
    queryKey: ['apply', 'call', callId],
    queryFn: ({ signal }) => directApi(getPublicCall, { params: { callId: FundCallId.parse(callId) }, signal }),
    enabled: parsed.success,
  });
  const words = useCallWords(query.data ?? { words: {} });
  return (
    <Page
      title={query.data ? words.title : t('calls.one')}
      actions={
        <ButtonLink to="/public/calls" variant="default">
          {t('calls.all')}
        </ButtonLink>
      }
    >
      {parsed.success ? (
        <QueryState query={query}>{(call) => <CallDetails call={call} />}</QueryState>
      ) : (
        <Text>{t('calls.unknown')}</Text>
      )}
    </Page>
  );
}

function CallDetails({ call }: { readonly call: PublicCall }) {
  const { t } = useTranslation('apply');
  const words = useCallWords(call);
  const ruleWords = useRuleWords(call);
  const local = useLocalWords();
  const { formatNumber } = useLanguage();
  const weights = call.sheet.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Stack gap="md">
      <Panel title={t('call.about')} action={<StageBadge stage={call.stage} />}>
        <Text style={{ whiteSpace: 'pre-line' }} maw="75ch" dir="auto">
          {words.summary}
        </Text>
        <CallFacts call={call} />
      </Panel>
      <Panel title={t('call.who')}>
        <List spacing={4}>
          {askedOf(call).map((asked) => (
            <List.Item key={asked.rule}>{ruleWords(asked).rule}</List.Item>
          ))}
        </List>
      </Panel>
      <Panel title={t('call.how')} lead={t(call.blind ? 'call.blind' : 'call.notBlind', { count: call.assessorCount })}>
        <List spacing={4}>
          {call.sheet.map(({ key, label, weight }) => (
            <List.Item key={key}>
              <bdi>{local(label)}</bdi> – {formatNumber(Math.round((weight / weights) * 100))} %
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t(`call.ties.${call.tieRule}`)}</Text>
      </Panel>
      {call.stage === 'open' ? (
        <BeginPanel call={call} />
      ) : (
        <Text>{t(`call.notOpen.${call.stage === 'coming' ? 'coming' : 'over'}`)}</Text>
      )}
    </Stack>
  );
}

function BeginPanel({ call }: { readonly call: PublicCall }) {
  const { t } = useTranslation('apply');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const begin = useMutation({
    mutationFn: () => directApi(startApplication, { params: { callId: call.id }, body: { email, language } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['applicant'] }),
  });
  if (begin.data) {
    const { code, applicationId, mailed } = begin.data;
    return <CodePanel code={code} mailed={mailed} applicationId={applicationId} />;
  }
  return (
    <Panel title={t('begin.title')} lead={t('begin.lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <Stack gap="sm" align="flex-start">
          <TextInput
            type="email"
            label={t('begin.email')}
            description={t('begin.emailHint')}
            value={email}
            maxLength={254}
            autoComplete="email"
            required
            w="100%"
            maw="26rem"
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <ProblemNotice error={begin.error} />
          <Button type="submit" loading={begin.isPending} disabled={!/^\S+@\S+\.\S+$/.test(email)}>
            {t('begin.begin')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
