// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text } from '@mantine/core';
import { AssistanceRequestId, type AssistanceRequestView, proposeMatch } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { RequestBadges, WaitingText } from './assistance-columns.tsx';
import { labelsOf, requestQuery, useAssistanceChange } from './assistance-query.ts';
import { type MatchAct, MatchActDialog, WithdrawDialog } from './match-dialogs.tsx';
import { MatchCard } from './match-card.tsx';
import { ReasonsText } from './reasons-text.tsx';
import { RequestDialog } from './request-dialog.tsx';

/** One request: what is asked, which offers come close and why, what was agreed and what came of it. */
export function AssistanceRequestPage() {
  const { t } = useTranslation('assistance');
  const { requestId } = useParams({ strict: false });
  const query = useQuery(requestQuery(AssistanceRequestId.safeParse(requestId).data ?? ('' as AssistanceRequestId)));
  return (
    <Page title={query.data?.title ?? t('request')} lead={<AnchorLink to="/assistance">{t('title')}</AnchorLink>}>
      <QueryState query={query}>{(request) => <AssistanceRequest request={request} />}</QueryState>
    </Page>
  );
}

function AssistanceRequest({ request }: { readonly request: AssistanceRequestView }) {
  const { t } = useTranslation('assistance');
  const [dialog, setDialog] = useState<'change' | 'withdraw' | null>(null);
  const [act, setAct] = useState<MatchAct | null>(null);
  const close = () => setDialog(null);
  return (
    <Stack gap="lg">
      {dialog === 'change' ? <RequestDialog request={request} onClose={close} /> : null}
      {dialog === 'withdraw' ? <WithdrawDialog request={request} onClose={close} /> : null}
      {act === null ? null : <MatchActDialog act={act} onClose={() => setAct(null)} />}
      <About request={request}>
        {request.mayChange ? (
          <Group>
            <Button variant="default" onClick={() => setDialog('change')}>
              {t('changeRequest')}
            </Button>
            <Button variant="default" onClick={() => setDialog('withdraw')}>
              {t('withdraw')}
            </Button>
          </Group>
        ) : null}
      </About>
      {request.matches.length === 0 ? null : (
        <Panel title={t('proposals')} lead={t('proposalsLead')}>
          {request.matches.map((match) => (
            <MatchCard key={match.id} match={match} onAct={setAct} />
          ))}
        </Panel>
      )}
      {request.mayPropose ? <Candidates request={request} /> : null}
      <History request={request} />
    </Stack>
  );
}

interface AboutProps {
  readonly request: AssistanceRequestView;
  readonly children: ReactNode;
}

function About({ request, children }: AboutProps) {
  const { t } = useTranslation('assistance');
  const { language } = useLanguage();
  return (
    <Panel title={t('whatIsAsked')} action={<RequestBadges request={request} />}>
      <Text dir="auto" maw="75ch" style={{ whiteSpace: 'pre-line' }}>
        {request.purpose}
      </Text>
      <Facts
        facts={[
          [t('askedBy'), request.organisation],
          [t('subjects'), labelsOf('assistanceSubject', request.subjects, language)],
          [t('forms'), labelsOf('assistanceForm', request.forms, language)],
          [
            t('languages'),
            request.languages.length === 0 ? t('anyLanguage') : labelsOf('language', request.languages, language),
          ],
          [t('neededBy'), request.neededBy === null ? null : <DateText key="by" value={request.neededBy} />],
          [t('askedOn'), <DateText key="asked" value={request.askedAt} />],
          [t('waiting'), request.waitingDays === null ? null : <WaitingText key="waits" request={request} />],
        ]}
      />
      {children}
    </Panel>
  );
}

function Candidates({ request }: { readonly request: AssistanceRequestView }) {
  const { t } = useTranslation('assistance');
  const propose = useAssistanceChange(
    (offerId: AssistanceRequestView['candidates'][number]['offer']['id']) =>
      api(proposeMatch, { params: { requestId: request.id }, body: { offerId } }),
    () => undefined,
  );
  const [first] = request.candidates;
  return (
    <Panel title={t('candidates')} lead={first === undefined ? t('noCandidates') : t('candidatesLead')}>
      <ProblemNotice error={propose.error} />
      <List listStyleType="none" spacing="md" withPadding={false}>
        {request.candidates.map(({ offer, reasons }) => (
          <List.Item key={offer.id}>
            <AnchorLink to="/assistance/offers/$offerId" params={{ offerId: offer.id }} dir="auto" fw={600}>
              {offer.title}
            </AnchorLink>
            <Text size="sm" c="dimmed">
              <bdi>{offer.organisation}</bdi>
            </Text>
            <ReasonsText reasons={reasons} />
            <Button
              mt={6}
              size="compact-md"
              variant={offer.id === first?.offer.id && request.matches.length === 0 ? 'filled' : 'default'}
              loading={propose.isPending && propose.variables === offer.id}
              aria-label={t('proposeOffer', { offer: offer.title })}
              onClick={() => propose.mutate(offer.id)}
            >
              {t('propose')}
            </Button>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function History({ request }: { readonly request: AssistanceRequestView }) {
  const { t } = useTranslation('assistance');
  return (
    <Panel title={t('history')}>
      <List listStyleType="none" spacing="xs" withPadding={false}>
        {request.history.map(({ id, kind, organisation, offer, words, madeAt }) => (
          <List.Item key={id}>
            <Text size="sm">
              <DateText value={madeAt} withTime /> · <bdi>{organisation}</bdi> · {t(`steps.${kind}`)}
              {offer === null ? null : (
                <>
                  : <bdi>{offer}</bdi>
                </>
              )}
            </Text>
            {words === null ? null : (
              <Text size="sm" c="dimmed" dir="auto">
                {words}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
