// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { OrganisationId, requestHandOver, type SupportView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useToday } from '../../../lib/local-day.ts';
import { hasRole, useSession } from '../../../lib/session.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ReferralBadge } from '../../../ui/referral-badge.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { organisationsQuery } from '../releases/organisations-query.ts';
import { sharingQuery } from '../sharing/sharing-query.ts';
import { FeedbackDialog } from './feedback-dialog.tsx';
import { WordsField } from './fields.tsx';
import { DialogForm, FormDialog } from './form-dialog.tsx';
import { PreviewFields } from './preview-fields.tsx';
import { answerDay, previewOf } from './refer-draft.ts';
import type { SupportPartProps } from './support-props.ts';
import { useSupportChanged } from './use-support.ts';

/** Who was asked for what, and what came of it; and the way to hand the whole case over. */
export function ReferralSection(parts: SupportPartProps) {
  const { t } = useTranslation('services');
  const session = useSession();
  const [isHandingOver, setIsHandingOver] = useState(false);
  const { support } = parts;
  const mayHandOver = support.holder && hasRole(session, 'supervisor');
  return (
    <Panel
      title={t('support.referrals')}
      action={
        <Group gap="xs">
          <AnchorLink to="/referrals" search={{ direction: 'sent' }}>
            {t('support.allReferrals')}
          </AnchorLink>
          {mayHandOver ? (
            <Button variant="default" onClick={() => setIsHandingOver(true)}>
              {t('support.handOver')}
            </Button>
          ) : null}
        </Group>
      }
    >
      {support.referrals.length === 0 ? <Text size="sm">{t('support.noReferrals')}</Text> : null}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {support.referrals.map((referral) => (
          <li key={referral.id}>
            <Referral referral={referral} parts={parts} />
          </li>
        ))}
      </Stack>
      <FormDialog isOpen={isHandingOver} title={t('support.handOver')} onClose={() => setIsHandingOver(false)}>
        <HandOver {...parts} onClose={() => setIsHandingOver(false)} />
      </FormDialog>
    </Panel>
  );
}

interface ReferralProps {
  readonly referral: SupportView['referrals'][number];
  readonly parts: SupportPartProps;
}

function Referral({ referral, parts }: ReferralProps) {
  const { t } = useTranslation('services');
  const { language, formatDateTime } = useLanguage();
  const [asksFeedback, setAsksFeedback] = useState(false);
  const { kind, asks, to, service, state, answerBy, direction, feedbackGiven } = referral;
  const what = asks === 'handOver' || kind === null ? t('referrals.handOver') : labelOf('serviceKind', kind, language);
  const isOpen = state === 'waiting' || state === 'asked';
  const mayAsk = direction === 'sent' && asks === 'service' && (state === 'accepted' || state === 'done');
  return (
    <>
      <Group gap="sm">
        <Text size="sm">
          {what} · <bdi>{service ? `${service.name}, ${to.name}` : to.name}</bdi>
          {isOpen ? ` · ${t('referrals.answerBy')} ${formatDateTime(answerBy)}` : null}
        </Text>
        <ReferralBadge state={state} />
        {mayAsk && !feedbackGiven && parts.support.mayRecord ? (
          <Button size="xs" variant="default" onClick={() => setAsksFeedback(true)}>
            {t('support.feedback')}
          </Button>
        ) : null}
        {feedbackGiven ? (
          <Text size="sm" c="dimmed">
            {t('support.feedbackDone')}
          </Text>
        ) : null}
      </Group>
      <FeedbackDialog
        isOpen={asksFeedback}
        referralId={referral.id}
        address={parts.address}
        onClose={() => setAsksFeedback(false)}
      />
    </>
  );
}

type HandOverProps = SupportPartProps & { readonly onClose: () => void };

function HandOver(props: HandOverProps) {
  const sharing = useQuery(sharingQuery(props.address));
  return (
    <QueryState query={sharing}>
      {({ bases }) => <HandOverForm {...props} isAdult={bases.includes('consent')} />}
    </QueryState>
  );
}

function HandOverForm({ address, view, isAdult, onClose }: HandOverProps & { readonly isAdult: boolean }) {
  const { t } = useTranslation('services');
  const { organisation: own } = useSession();
  const today = useToday();
  const organisations = useQuery(organisationsQuery);
  const [to, setTo] = useState<string | null>(null);
  const [preview, setPreview] = useState(() => previewOf(view, undefined, isAdult));
  const [words, setWords] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const showChanged = useSupportChanged(address);
  const ask = useMutation({
    mutationFn: (organisationId: string) =>
      api(requestHandOver, {
        params: { caseId: address.caseId },
        body: {
          organisationId: OrganisationId.parse(organisationId),
          preview,
          answerBy: new Date(`${answerDay(preview.urgency, today)}T20:00:00`).toISOString(),
          purpose: address.purpose,
          ...(words.trim() === '' ? {} : { words: words.trim() }),
        },
      }),
    onSuccess: async () => {
      notifyDone(t('support.wasSent'));
      onClose();
      await showChanged();
    },
  });
  const submit = () => {
    setWasTried(true);
    if (to !== null) ask.mutate(to);
  };
  const choices = (organisations.data ?? []).filter(
    ({ id, active, kind }) => active && id !== own.id && kind !== 'border',
  );
  return (
    <DialogForm
      submitLabel={t('support.send')}
      isPending={ask.isPending}
      error={ask.error ?? organisations.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{t('support.handOverExplained')}</Text>
      <Select
        label={t('support.handOverTo')}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        onChange={setTo}
        error={wasTried && to === null ? t('support.missing') : undefined}
        searchable
        withAsterisk
      />
      <PreviewFields kind={null} preview={preview} onChange={setPreview} />
      <WordsField
        label={t('support.handOverWords')}
        description={t('referrals.wordsHint')}
        value={words}
        onChange={setWords}
      />
    </DialogForm>
  );
}
