// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { getGrant, GrantId, type GrantView, setGrantPublicity } from '@palermo/contract';
import { countryName, labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { Facts } from '../../ui/facts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { EntryTable } from './entry-table.tsx';
import { fundKey, useFundAct } from './fund-query.ts';
import { NextPanel } from './grants/next-panel.tsx';
import { ReportsPanel } from './grants/reports-panel.tsx';
import { TranchesPanel } from './grants/tranches-panel.tsx';
import { Money } from '../../ui/money.tsx';

/** One grant: its next step, sums, tranches, reports and entries. */
export function GrantPage() {
  const { t } = useTranslation('fund');
  const parsed = GrantId.safeParse(useParams({ strict: false }).grantId);
  if (!parsed.success) {
    return (
      <UnknownRecord title={t('grants.one')} what={t('unknown')} list="/fund/grants" listLabel={t('grants.toList')} />
    );
  }
  return <KnownGrant key={parsed.data} id={parsed.data} />;
}

function KnownGrant({ id }: { readonly id: GrantId }) {
  const { t } = useTranslation('fund');
  const query = useQuery({
    queryKey: [...fundKey, 'grant', id],
    queryFn: ({ signal }) => api(getGrant, { params: { grantId: id }, signal }),
  });
  return (
    <Page
      title={query.data?.title ?? t('grants.one')}
      lead={query.data ? <bdi dir="ltr">{query.data.reference}</bdi> : undefined}
      actions={
        <ButtonLink to="/fund/grants" variant="default">
          {t('grants.toList')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {(grant) => (
          <Stack gap="md">
            <NextPanel grant={grant} />
            <GrantFactsPanel grant={grant} />
            {grant.tranches.length > 0 ? <TranchesPanel grant={grant} /> : null}
            {grant.reports.length > 0 ? <ReportsPanel grant={grant} /> : null}
            <AuditsPanel grant={grant} />
            <Panel title={t('ledger.title')}>
              {grant.entries.length === 0 ? (
                <p>{t('ledger.none')}</p>
              ) : (
                <EntryTable label={t('ledger.title')} entries={grant.entries} />
              )}
            </Panel>
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function GrantFactsPanel({ grant }: { readonly grant: GrantView }) {
  const { t } = useTranslation('fund');
  const { language, formatDate } = useLanguage();
  const officer = hasRole(useSession(), 'grantsOfficer');
  const { currency, sums, startsOn, endsOn, countries, aidKinds, earmark } = grant;
  const publicity = useFundAct(
    () =>
      api(setGrantPublicity, {
        params: { grantId: grant.id },
        body: { public: !grant.public, version: grant.version },
      }),
    () => {},
  );
  const list = new Intl.ListFormat(language, { type: 'unit' });
  return (
    <Panel
      title={t('grants.about')}
      action={
        officer && grant.agreedOn !== null ? (
          <Button variant="default" loading={publicity.isPending} onClick={() => publicity.mutate()}>
            {t(grant.public ? 'grants.hide' : 'grants.show')}
          </Button>
        ) : null
      }
    >
      <ProblemNotice error={publicity.error} />
      <Text dir="auto">{grant.summary}</Text>
      <Facts
        facts={[
          [t('grants.grantee'), `${grant.grantee}, ${countryName(grant.granteeCountry, language)}`],
          [t('grants.countries'), list.format(countries.map((code) => countryName(code, language)))],
          [t('grants.aid'), list.format(aidKinds.map((kind) => labelOf('serviceKind', kind, language)))],
          [t('grants.time'), t('grants.fromTo', { from: formatDate(startsOn), to: formatDate(endsOn) })],
          [t('forWhat'), earmark === '' ? t('noEarmark') : earmark],
          [t('grants.awarded'), <Money key="a" amount={sums.awarded} currency={currency} />],
          [t('sums.paid'), <Money key="p" amount={sums.paid} currency={currency} />],
          [t('grants.outstanding'), <Money key="o" amount={sums.outstanding} currency={currency} />],
          [t('grants.spent'), sums.spent === null ? null : <Money key="s" amount={sums.spent} currency={currency} />],
          [t('sums.returned'), <Money key="r" amount={sums.returned} currency={currency} />],
          [
            t('grants.unspent'),
            sums.unspent === null ? null : <Money key="u" amount={sums.unspent} currency={currency} />,
          ],
          [t('grants.public'), t(grant.public ? 'grants.isPublic' : 'grants.isNotPublic')],
        ]}
      />
    </Panel>
  );
}

function AuditsPanel({ grant }: { readonly grant: GrantView }) {
  const { t } = useTranslation('fund');
  const { formatDate } = useLanguage();
  if (grant.audits.length === 0) return null;
  return (
    <Panel title={t('audit.title')}>
      {grant.audits.map(({ id, auditor, on, opinion, questioned, findings }) => (
        <Group key={id} gap="xs" align="baseline">
          <Text fw={600}>{t(`audit.opinions.${opinion}`)}</Text>
          <Text size="sm">
            <bdi>{auditor}</bdi>, {formatDate(on)}
          </Text>
          <Text size="sm">
            {t('audit.questioned')}: <Money amount={questioned} currency={grant.currency} />
          </Text>
          {findings === null ? null : (
            <Text size="sm" w="100%" dir="auto">
              {findings}
            </Text>
          )}
        </Group>
      ))}
    </Panel>
  );
}
