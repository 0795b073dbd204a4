// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Text } from '@mantine/core';
import type { MeasureView, MilestoneView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { EvidenceText } from './evidence-fields.tsx';
import { MilestoneDone, NewMilestone } from './milestone-dialogs.tsx';

/** What has to be done by when, what is done, and what shows it. */
export function MilestonesPanel({ view }: { readonly view: MeasureView }) {
  const { t } = useTranslation('plan');
  const [asked, setAsked] = useState<MilestoneView | 'new' | null>(null);
  const close = () => setAsked(null);
  const columns: DataColumn<MilestoneView>[] = [
    { id: 'title', header: t('milestones.name'), main: true, cell: ({ title }) => <bdi>{title}</bdi> },
    { id: 'dueOn', header: t('milestones.dueOn'), cell: ({ dueOn }) => <DateText value={dueOn} /> },
    {
      id: 'doneOn',
      header: t('milestones.doneOn'),
      cell: ({ doneOn, late }) => {
        if (doneOn !== null) return <DateText value={doneOn} />;
        if (!late) return '–';
        return (
          <Badge variant="light" tt="none" color="red">
            {t('milestones.late')}
          </Badge>
        );
      },
    },
    {
      id: 'evidence',
      header: t('evidence.what'),
      cell: (milestone) => <EvidenceText measureId={view.id} of={milestone} />,
    },
    ...(view.mayReport
      ? [
          {
            id: 'act',
            header: t('milestones.say'),
            cell: (milestone: MilestoneView) => (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('milestones.sayOf', { title: milestone.title })}
                onClick={() => setAsked(milestone)}
              >
                {milestone.doneOn === null ? t('milestones.say') : t('milestones.change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={t('milestones.title')}
      lead={t('milestones.lead')}
      action={view.mayEdit ? <Button onClick={() => setAsked('new')}>{t('milestones.add')}</Button> : null}
    >
      {view.milestones.length === 0 ? (
        <Text>{t('milestones.none')}</Text>
      ) : (
        <DataTable label={t('milestones.title')} rows={view.milestones} columns={columns} rowKey={({ id }) => id} />
      )}
      {asked === 'new' ? <NewMilestone measureId={view.id} onClose={close} /> : null}
      {asked !== null && asked !== 'new' ? (
        <MilestoneDone measureId={view.id} milestone={asked} onClose={close} />
      ) : null}
    </Panel>
  );
}
