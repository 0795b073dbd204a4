// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import {
  acknowledgeContribution,
  ContributionId,
  type ContributionView,
  getAcknowledgementLetter,
  getContribution,
  recordReceipt,
  releasePledge,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { directionOf, isLanguage, languageNames, languages, useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { Facts } from '../../ui/facts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { AmountDialog } from './amount-dialog.tsx';
import { contributionColours } from './contributions-page.tsx';
import { EntryTable } from './entry-table.tsx';
import classes from './fund.module.css';
import { fundKey, useFundAct } from './fund-query.ts';
import { Money } from '../../ui/money.tsx';

/** One contribution: what came of it, the letter, and its entries. */
export function ContributionPage() {
  const { t } = useTranslation('fund');
  const parsed = ContributionId.safeParse(useParams({ strict: false }).contributionId);
  if (!parsed.success) {
    const list = t('contributions.toList');
    return (
      <UnknownRecord title={t('contributions.one')} what={t('unknown')} list="/fund/contributions" listLabel={list} />
    );
  }
  return <KnownContribution key={parsed.data} id={parsed.data} />;
}

function KnownContribution({ id }: { readonly id: ContributionId }) {
  const { t } = useTranslation('fund');
  const query = useQuery({
    queryKey: [...fundKey, 'contribution', id],
    queryFn: ({ signal }) => api(getContribution, { params: { contributionId: id }, signal }),
  });
  return (
    <Page
      title={query.data?.contributor ?? t('contributions.one')}
      actions={
        <ButtonLink to="/fund/contributions" variant="default">
          {t('contributions.toList')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {(view) => (
          <Stack gap="md">
            <StandPanel view={view} />
            {/[1-9]/.test(view.received) ? <LetterPanel view={view} /> : null}
            <Panel title={t('ledger.title')}>
              <EntryTable label={t('ledger.title')} entries={view.entries} />
            </Panel>
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function StandPanel({ view }: { readonly view: ContributionView }) {
  const { t } = useTranslation('fund');
  const { formatDate } = useLanguage();
  const officer = hasRole(useSession(), 'grantsOfficer');
  const [dialog, setDialog] = useState<'receipt' | 'release' | null>(null);
  const { id, currency, outstanding, next, state, earmark, acknowledgedOn } = view;
  const params = { contributionId: id };
  const isOpen = /[1-9]/.test(outstanding);
  return (
    <Panel
      roomy
      title={t('contributions.stands')}
      lead={next === null ? t('contributions.done') : t(`contributions.nextLead.${next}`)}
      action={<StateBadge colour={contributionColours[state]}>{t(`contributions.states.${state}`)}</StateBadge>}
    >
      <Facts
        facts={[
          [t('sums.pledged'), <Money key="p" amount={view.pledged} currency={currency} />],
          [t('sums.received'), <Money key="r" amount={view.received} currency={currency} />],
          [t('sums.outstanding'), <Money key="o" amount={outstanding} currency={currency} />],
          [t('forWhat'), earmark === '' ? t('noEarmark') : earmark],
          [t('contributions.pledgedOn'), formatDate(view.pledgedOn)],
          [t('contributions.acknowledgedOn'), acknowledgedOn === null ? null : formatDate(acknowledgedOn)],
        ]}
      />
      {officer ? (
        <Group>
          <Button variant={next === 'recordReceipt' ? 'filled' : 'default'} onClick={() => setDialog('receipt')}>
            {t('contributions.next.recordReceipt')}
          </Button>
          {isOpen ? (
            <Button variant="default" onClick={() => setDialog('release')}>
              {t('contributions.release')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {dialog === null ? null : (
        <AmountDialog
          title={t(dialog === 'receipt' ? 'contributions.next.recordReceipt' : 'contributions.release')}
          currency={currency}
          proposed={outstanding}
          act={(body) => api(dialog === 'receipt' ? recordReceipt : releasePledge, { params, body })}
          onClose={() => setDialog(null)}
        />
      )}
    </Panel>
  );
}

function LetterPanel({ view }: { readonly view: ContributionView }) {
  const { t } = useTranslation('fund');
  const { language: own } = useLanguage();
  const today = useToday();
  const officer = hasRole(useSession(), 'grantsOfficer');
  const [language, setLanguage] = useState(own);
  const params = { contributionId: view.id };
  const query = useQuery({
    queryKey: [...fundKey, 'letter', view.id, language],
    queryFn: ({ signal }) => api(getAcknowledgementLetter, { params, query: { language }, signal }),
  });
  const thank = useFundAct(
    () => api(acknowledgeContribution, { params, body: { on: today, version: view.version } }),
    () => {},
  );
  return (
    <Panel title={t('letter.title')} lead={t('letter.lead')}>
      <Group align="flex-end">
        <NativeSelect
          label={t('letter.language')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={language}
          onChange={({ currentTarget }) => {
            if (isLanguage(currentTarget.value)) setLanguage(currentTarget.value);
          }}
        />
        {officer ? (
          <Button
            variant={view.next === 'acknowledge' ? 'filled' : 'default'}
            loading={thank.isPending}
            onClick={() => thank.mutate()}
          >
            {t('letter.sent')}
          </Button>
        ) : null}
      </Group>
      <ProblemNotice error={thank.error} />
      <QueryState query={query}>
        {({ subject, paragraphs }) => (
          <article className={classes.letter} lang={language} dir={directionOf(language)}>
            <Text fw={600}>{subject}</Text>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </article>
        )}
      </QueryState>
    </Panel>
  );
}
