// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { ActivityState, CommitmentRef, OrganisationId, PillarCode, type LeadProgress } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { MeasureDialog } from './measure/measure-dialog.tsx';
import { MeasureList } from './measure-list.tsx';
import { PillarTable } from './pillar-table.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { type MeasureFilter, usePlan } from './plan-queries.ts';
import { PublicState } from './public-state.tsx';

const views = ['pillars', 'commitments', 'organisations', 'measures', 'timeline', 'gaps'] as const;
type View = (typeof views)[number];

function readView({ view }: AddressValues): View {
  return views.find((each) => each === view) ?? 'pillars';
}

/** What the address asks for; what it asks wrongly is left out. */
function readFilter({ pillar, activity, commitment, lead, stale }: AddressValues): MeasureFilter {
  const known = {
    pillar: PillarCode.safeParse(pillar).data,
    activity: ActivityState.safeParse(activity).data,
    commitment: CommitmentRef.safeParse(commitment).data,
    lead: OrganisationId.safeParse(lead).data,
    stale: stale === 'yes' ? ('yes' as const) : undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** The plan of action: how far it has come, by whatever one asks it. */
export function PlanPage() {
  const { t } = useTranslation('plan');
  const query = usePlan();
  const [asked, setAsked] = useState<'plan' | 'measure' | null>(null);
  const close = () => setAsked(null);
  const { plan, mayEdit } = query.data ?? { plan: null, mayEdit: false };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={plan && mayEdit ? <Button onClick={() => setAsked('measure')}>{t('addMeasure')}</Button> : null}
    >
      <QueryState query={query}>
        {(view) =>
          view.plan === null ? (
            <Empty
              title={t('none')}
              action={view.mayEdit ? <Button onClick={() => setAsked('plan')}>{t('begin')}</Button> : null}
            >
              {t('noneTodo')}
            </Empty>
          ) : (
            <Stack gap="md">
              <PlanHead plan={view.plan} mayEdit={view.mayEdit} onChange={() => setAsked('plan')} />
              <PublicState publishedAt={view.publishedAt} mayEdit={view.mayEdit} />
              <PlanViews pillars={view.pillars} leads={view.leads} />
            </Stack>
          )
        }
      </QueryState>
      {asked === 'plan' ? <PlanDialog plan={plan} onClose={close} /> : null}
      {asked === 'measure' && plan ? <MeasureDialog plan={plan} measure={null} onClose={close} /> : null}
    </Page>
  );
}

interface PlanHeadProps {
  readonly plan: { readonly title: string; readonly startsOn: string; readonly endsOn: string };
  readonly mayEdit: boolean;
  readonly onChange: () => void;
}

function PlanHead({ plan, mayEdit, onChange }: PlanHeadProps) {
  const { t } = useTranslation('plan');
  const { formatDate } = useLanguage();
  return (
    <Group justify="space-between">
      <Text fw={600}>
        <bdi>{plan.title}</bdi> · {t('period', { from: formatDate(plan.startsOn), until: formatDate(plan.endsOn) })}
      </Text>
      {mayEdit ? (
        <Button variant="default" onClick={onChange}>
          {t('changePlan')}
        </Button>
      ) : null}
    </Group>
  );
}

function PlanViews({ pillars, leads }: Pick<NonNullable<ReturnType<typeof usePlan>['data']>, 'pillars' | 'leads'>) {
  const { t } = useTranslation('plan');
  const [view, changeAddress] = useAddress(readView);
  const [filter] = useAddress(readFilter);
  return (
    <>
      <NativeSelect
        hiddenFrom="sm"
        label={t('views.label')}
        data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        value={view}
        onChange={({ currentTarget }) => changeAddress({ view: currentTarget.value })}
      />
      <SegmentedControl
        visibleFrom="sm"
        aria-label={t('views.label')}
        data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        value={view}
        onChange={(value) => changeAddress({ view: value })}
      />
      {view === 'pillars' ? <PillarTable pillars={pillars} /> : null}
      {view === 'commitments' ? <CoverageTable /> : null}
      {view === 'organisations' ? <LeadTable leads={leads} /> : null}
      {view === 'measures' || view === 'timeline' ? (
        <>
          <Filters filter={filter} onChange={changeAddress} />
          <MeasureList filter={filter} timeline={view === 'timeline'} />
        </>
      ) : null}
      {view === 'gaps' ? <Gaps /> : null}
    </>
  );
}

interface FiltersProps {
  readonly filter: MeasureFilter;
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation('plan');
  const all = { value: '', label: t('all') };
  return (
    <Group align="flex-end">
      <NativeSelect
        label={t('pillar')}
        data={[all, ...useCodeOptions('pillar')]}
        value={filter.pillar ?? ''}
        onChange={({ currentTarget }) => onChange({ pillar: currentTarget.value })}
      />
      <NativeSelect
        label={t('filterActivity')}
        data={[all, ...useCodeOptions('activityState')]}
        value={filter.activity ?? ''}
        onChange={({ currentTarget }) => onChange({ activity: currentTarget.value })}
      />
      {filter.commitment !== undefined || filter.lead !== undefined ? (
        <Button variant="default" onClick={() => onChange({ commitment: undefined, lead: undefined })}>
          {filter.commitment ?? t('leadName')} ✕
        </Button>
      ) : null}
    </Group>
  );
}

function LeadTable({ leads }: { readonly leads: readonly LeadProgress[] }) {
  const { t } = useTranslation('plan');
  const { formatNumber } = useLanguage();
  const columns: DataColumn<LeadProgress>[] = [
    {
      id: 'lead',
      header: t('leadName'),
      main: true,
      cell: ({ lead }) => (
        <AnchorLink to="/plan" search={{ view: 'measures', lead: lead.id }}>
          <bdi>{lead.name}</bdi>
        </AnchorLink>
      ),
    },
    ...(['measures', 'done', 'late', 'stale'] as const).map((key) => ({
      id: key,
      header: t(key),
      numeric: true,
      sortValue: (row: LeadProgress) => row[key],
      cell: (row: LeadProgress) => formatNumber(row[key]),
    })),
  ];
  return <DataTable label={t('views.organisations')} rows={leads} columns={columns} rowKey={({ lead }) => lead.id} />;
}

/** What lacks: commitments without an answer, measures that cannot be followed, measures that nobody tells of. */
function Gaps() {
  const { t } = useTranslation('plan');
  return (
    <>
      <Panel title={t('gapCommitments')} lead={t('gapCommitmentsLead')}>
        <CoverageTable gaps />
      </Panel>
      <Panel title={t('gapUnplanned')} lead={t('gapUnplannedLead')}>
        <MeasureList filter={{ activity: 'unplanned' }} none={t('noGaps')} />
      </Panel>
      <Panel title={t('gapStale')} lead={t('gapStaleLead')}>
        <MeasureList filter={{ stale: 'yes' }} none={t('noGaps')} />
      </Panel>
    </>
  );
}
