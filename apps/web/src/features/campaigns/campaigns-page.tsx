// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type CampaignLine, createCampaign, listCampaigns, OrganisationId, prepareWorldDay } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { useSession } from '../../lib/session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { type Answers, FieldsDialog } from '../../ui/fields-dialog.tsx';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { CampaignBadge, describedBy, useCampaignFields } from './campaign-fields.tsx';
import { campaignsKey, useCampaignChange } from './campaign-queries.ts';

const statuses = ['current', 'drafted', 'ended'] as const;

function readFilters({ status }: AddressValues) {
  return { status: statuses.find((each) => each === status) };
}

function useColumns(): DataColumn<CampaignLine>[] {
  const { t } = useTranslation('campaigns');
  const { formatNumber } = useLanguage();
  return [
    {
      id: 'title',
      header: t('campaign'),
      main: true,
      cell: ({ id, title, theme }) => (
        <Stack gap={2}>
          <AnchorLink to="/campaigns/$campaignId" params={{ campaignId: id }} dir="auto">
            {title}
          </AnchorLink>
          {theme === null ? null : (
            <Text size="xs" c="dimmed" dir="auto">
              {theme}
            </Text>
          )}
        </Stack>
      ),
    },
    { id: 'status', header: t('status'), cell: ({ status }) => <CampaignBadge status={status} /> },
    { id: 'day', header: t('turnsOn'), cell: ({ turnsOn }) => <DateText value={turnsOn} /> },
    { id: 'lead', header: t('leadOrganisation'), cell: ({ lead }) => <bdi>{lead}</bdi> },
    {
      id: 'steps',
      header: t('stepsTitle'),
      cell: ({ stepCount, stepDoneCount }) =>
        stepCount === 0 ? '–' : t('doneOf', { done: formatNumber(stepDoneCount), of: formatNumber(stepCount) }),
    },
    { id: 'outcome', header: t('outcomeTitle'), cell: (line) => <OutcomeState line={line} /> },
  ];
}

/** Whether anything is known of what a campaign changed; how many it reached does not count as that. */
function OutcomeState({ line: { status, outcomeCount } }: { readonly line: CampaignLine }) {
  const { t } = useTranslation('campaigns');
  if (outcomeCount > 0) return <>{t('outcomeCount', { count: outcomeCount })}</>;
  return <>{status === 'ended' ? t('outcomeMissing') : '–'}</>;
}

/** Campaigns, and the World Day that comes next. */
export function CampaignsPage() {
  const { t } = useTranslation('campaigns');
  const [{ status }, changeAddress] = useAddress(readFilters);
  const [drafts, setDrafts] = useState(false);
  const columns = useColumns();
  const pages = useInfiniteQuery({
    queryKey: [...campaignsKey, 'list', status ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api(listCampaigns, {
        query: { ...(status ? { status } : {}), ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap(({ campaigns }) => campaigns) ?? [];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        first?.mayKeep ? (
          <Button variant="default" onClick={() => setDrafts(true)}>
            {t('draft')}
          </Button>
        ) : undefined
      }
    >
      {drafts ? <DraftDialog onClose={() => setDrafts(false)} /> : null}
      <Stack gap="lg">
        {first ? (
          <WorldDay on={first.worldDay.on} campaignId={first.worldDay.campaignId} mayKeep={first.mayKeep} />
        ) : null}
        <Group>
          <NativeSelect
            label={t('show')}
            data={[
              { value: '', label: t('filters.all') },
              ...statuses.map((value) => ({ value, label: t(`filters.${value}`) })),
            ]}
            value={status ?? ''}
            onChange={({ currentTarget }) => changeAddress({ status: currentTarget.value })}
          />
        </Group>
        <PagedList
          pages={pages}
          isEmpty={rows.length === 0}
          moreLabel={t('more')}
          empty={<Empty title={t('none')}>{first?.mayKeep ? t('noneTodo') : t('noneForMember')}</Empty>}
        >
          <DataTable label={t('title')} rows={rows} columns={columns} rowKey={({ id }) => id} />
        </PagedList>
        <Text size="sm">
          <AnchorLink to="/public/outreach">{t('lookPublic')}</AnchorLink>
        </Text>
      </Stack>
    </Page>
  );
}

interface WorldDayProps {
  readonly on: string;
  readonly campaignId: CampaignLine['id'] | null;
  readonly mayKeep: boolean;
}

/** The one next step: the campaign of the next World Day, there already or to be prepared. */
function WorldDay({ on, campaignId, mayKeep }: WorldDayProps) {
  const { t } = useTranslation('campaigns');
  const { language, formatDate, formatDaysFromNow } = useLanguage();
  const today = useToday();
  const navigate = useNavigate();
  const year = on.slice(0, 4);
  const prepare = useCampaignChange(
    () => {
      const body = { year: Number(year), title: t('worldDay.name', { year }), languages: [language] };
      return api(prepareWorldDay, { body });
    },
    ({ id }) => void navigate({ to: '/campaigns/$campaignId', params: { campaignId: id } }),
  );
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
  return (
    <Panel
      title={t('worldDay.title', { year })}
      lead={t('worldDay.lead', { day: formatDate(on), away: formatDaysFromNow(days) })}
      action={
        campaignId !== null ? (
          <ButtonLink to="/campaigns/$campaignId" params={{ campaignId }}>
            {t('worldDay.open')}
          </ButtonLink>
        ) : mayKeep ? (
          <Button loading={prepare.isPending} onClick={() => prepare.mutate()}>
            {t('worldDay.prepare')}
          </Button>
        ) : undefined
      }
    >
      {campaignId === null && mayKeep ? <Text size="sm">{t('worldDay.what')}</Text> : null}
      <ProblemNotice error={prepare.error} />
    </Panel>
  );
}

function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('campaigns');
  const { organisation } = useSession();
  const today = useToday();
  const navigate = useNavigate();
  const days = { turnsOn: today, startsOn: today, endsOn: today };
  const lists = { audiences: [], channels: [], languages: [], partnerIds: [] };
  const words = { title: '', theme: null, message: null, otherPartners: null };
  const known = { ...days, ...lists, ...words, leadId: OrganisationId.parse(organisation.id) };
  const fields = useCampaignFields(known, false);
  const draft = useCampaignChange(
    (answers: Answers) => api(createCampaign, { body: { ...describedBy(answers, today), suggestSteps: true } }),
    ({ id }) => void navigate({ to: '/campaigns/$campaignId', params: { campaignId: id } }),
  );
  return (
    <FieldsDialog
      title={t('draft')}
      submitLabel={t('save')}
      fields={fields}
      isPending={draft.isPending}
      error={draft.error}
      onSubmit={(answers) => draft.mutate(answers)}
      onClose={onClose}
    />
  );
}
